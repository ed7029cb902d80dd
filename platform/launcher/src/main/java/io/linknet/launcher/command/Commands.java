package io.linknet.launcher.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The one command line of LinkNet. */
@Command(
        name = "./linknet",
        description = "One chain, one network, one platform.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Reset.class,
            Programs.Demo.class,
            Programs.Code.class,
            Programs.Bench.class,
            Programs.Verify.class,
            Commands.Test.class,
            HelpCommand.class
        })
public final class Commands {

    private Commands() {}

    /** A fresh command line. */
    public static CommandLine line() {
        return new CommandLine(new Commands());
    }

    /** Stands in the help; the {@code linknet} script runs it, for it rebuilds this program too. */
    @Command(name = "test", description = "build everything and run all tests")
    static final class Test implements Runnable {

        @Override
        public void run() {
            throw new io.linknet.launcher.LauncherFailure("tests are run by the script", "./linknet test");
        }
    }
}

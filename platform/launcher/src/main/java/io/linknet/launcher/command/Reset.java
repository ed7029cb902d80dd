package io.linknet.launcher.command;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.SingleRun;
import io.linknet.launcher.process.ProcessRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forgets all data and secrets; the next start is a first start. */
@Command(name = "reset", description = "delete all data and secrets; the next start is a first start")
public final class Reset implements Callable<Integer> {

    /** Costly to unpack, and the operator's own. */
    private static final Set<String> KEPT = Set.of("parts", "linknet.properties");

    @Option(names = "--yes", description = "do not ask")
    boolean yes;

    @Override
    public Integer call() throws IOException {
        var home = Home.find();
        if (SingleRun.current(home).isPresent()) {
            throw new LauncherFailure("LinkNet is running", "./linknet down first");
        }
        if (!yes && !isConfirmed(home)) {
            System.out.println("nothing was deleted");
            return 1;
        }
        ProcessRecord.endAll(home);
        try (var entries = Files.list(home.data())) {
            entries.filter(entry -> !KEPT.contains(entry.getFileName().toString()))
                    .forEach(Reset::remove);
        }
        System.out.println("all data of LinkNet in " + home.data() + " are deleted");
        return 0;
    }

    private static boolean isConfirmed(Home home) throws IOException {
        System.out.printf("Delete all data and secrets in %s? Type yes: ", home.data());
        System.out.flush();
        var answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        if (answer == null) {
            throw new LauncherFailure("nobody is there to answer", "./linknet reset --yes");
        }
        return answer.strip().equals("yes");
    }

    private static void remove(Path entry) {
        if (Files.isDirectory(entry)) {
            Home.delete(entry);
        } else {
            entry.toFile().delete();
        }
    }
}

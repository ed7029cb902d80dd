package io.linknet.launcher.command;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.SingleRun;
import io.linknet.launcher.process.Console;
import io.linknet.launcher.process.ProcessRecord;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Stops what runs, in order; data stay. */
@Command(name = "down", description = "stop LinkNet; data stay")
public final class Down implements Callable<Integer> {

    private static final int LIMIT_SECONDS = 120;

    @Override
    public Integer call() throws InterruptedException {
        var home = Home.find();
        var console = new Console(System.out);
        var holder = SingleRun.current(home);
        holder.flatMap(running -> ProcessHandle.of(running.pid())).ifPresent(Down::end);
        ProcessRecord.endAll(home);
        console.line(holder.isPresent() ? "LinkNet is stopped" : "LinkNet was not running");
        return 0;
    }

    private static void end(ProcessHandle launcher) {
        launcher.destroy();
        try {
            launcher.onExit().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            throw new LauncherFailure(
                    "the launcher, process " + launcher.pid() + ", did not stop within " + LIMIT_SECONDS + " s",
                    "kill -9 " + launcher.pid() + " && ./linknet down");
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

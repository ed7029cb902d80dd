package io.linknet.launcher.command;

import io.linknet.launcher.home.Home;
import io.linknet.launcher.home.SingleRun;
import io.linknet.launcher.process.Memory;
import io.linknet.launcher.process.ProcessRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows each process: number, memory, whether it answers. */
@Command(name = "status", description = "show the parts and whether they answer")
public final class Status implements Callable<Integer> {

    private static final String ROW = "%-22s %8s %9s  %s%n";

    @Override
    public Integer call() throws IOException {
        var home = Home.find();
        var holder = SingleRun.current(home);
        if (holder.isEmpty()) {
            System.out.println("LinkNet is not running; ./linknet up starts it");
            return 3;
        }
        System.out.printf(ROW, "part", "process", "memory", "state");
        var total = row("launcher", holder.get().pid(), Memory.of(holder.get().pid()), "ready");
        for (var part : ProcessRecord.all(home)) {
            total += row(part.name(), part.pid(), Memory.ofTree(part.pid()), state(home, part));
        }
        System.out.printf(ROW, "", "", total + " MiB", "");
        System.out.println(holder.get().address() + (Files.exists(home.run().resolve("ready")) ? "" : "  (starting)"));
        var journal = home.data().resolve("broker/journal-type");
        if (Files.exists(journal)) {
            System.out.println("broker journal: " + Files.readString(journal).strip());
        }
        return 0;
    }

    private static String state(Home home, ProcessRecord part) {
        if (part.handle().isEmpty()) {
            return "dead";
        }
        return part.isReady(home) ? "ready" : "not answering yet";
    }

    private static long row(String name, long process, long mebibytes, String state) {
        System.out.printf(Locale.ROOT, ROW, name, process, mebibytes + " MiB", state);
        return mebibytes;
    }
}

package io.linknet.launcher.command;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of one part's log, or which logs there are. */
@Command(name = "logs", description = "show the log of a part, or which there are")
public final class Logs implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "name", description = "a part, as status names it")
    @Nullable
    String name;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "how many lines (default: ${DEFAULT-VALUE})")
    int lines = 200;

    @Override
    public Integer call() throws IOException {
        var folder = Home.find().logs();
        if (name == null) {
            names(folder).forEach(System.out::println);
            return 0;
        }
        var file = folder.resolve(name + ".log");
        if (!file.normalize().startsWith(folder) || !Files.exists(file)) {
            throw new LauncherFailure(
                    "there is no log of \"" + name + "\"", "there are: " + String.join(", ", names(folder)));
        }
        var all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        all.subList(Math.max(0, all.size() - lines), all.size()).forEach(System.out::println);
        return 0;
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".log"))
                    .map(file -> file.substring(0, file.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }
}

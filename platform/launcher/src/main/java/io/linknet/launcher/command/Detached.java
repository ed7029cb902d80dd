package io.linknet.launcher.command;

import io.linknet.launcher.home.Home;
import io.linknet.launcher.part.Java;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@code up} in the background and shows what it says until it is ready. */
record Detached(Home home) {

    private static final int GLANCE_MILLIS = 200;

    int start(boolean spread, int replicas, int port) throws IOException, InterruptedException {
        var ready = home.run().resolve("ready");
        Files.deleteIfExists(ready);
        var log = home.logs().resolve("launcher.log");
        Files.deleteIfExists(log);
        var process = new ProcessBuilder(command(spread, replicas, port))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var shown = 0L;
        while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            var finished = Files.exists(ready) && Files.size(log) == shown;
            shown = show(log, shown);
            if (finished) {
                return 0;
            }
        }
        show(log, shown);
        return process.exitValue() == 0 ? 1 : process.exitValue();
    }

    private List<String> command(boolean spread, int replicas, int port) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.addAll(List.of(
                Java.program(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-Dlinknet.home=" + home.root(),
                "-cp",
                Java.classPath(),
                "io.linknet.launcher.Launcher",
                "up",
                "--port",
                Integer.toString(port),
                "--replicas",
                Integer.toString(replicas)));
        if (spread) {
            command.add("--spread");
        }
        return command;
    }

    private static long show(Path log, long from) throws IOException {
        if (!Files.exists(log)) {
            return from;
        }
        try (var channel = Files.newByteChannel(log)) {
            channel.position(from);
            var bytes = java.nio.ByteBuffer.allocate((int) Math.max(0, channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            System.out.write(bytes.array(), 0, bytes.position());
            System.out.flush();
            return from + bytes.position();
        }
    }
}

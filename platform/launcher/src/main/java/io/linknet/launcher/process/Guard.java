package io.linknet.launcher.process;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one part running: starts it, looks once a second whether it answers, and starts it again when it died or never
 * began to answer.
 */
final class Guard {

    private static final Duration PULSE = Duration.ofSeconds(1);

    private final Part part;

    private final Home home;

    private final Console console;

    private final Duration startLimit;

    private final RotatingLog log;

    private final Backoff backoff = new Backoff();

    private final CountDownLatch stop = new CountDownLatch(1);

    private final Thread thread;

    private volatile @Nullable Process process;

    private volatile @Nullable Launch launch;

    private volatile @Nullable LauncherFailure failure;

    private volatile boolean ready;

    private volatile boolean everReady;

    Guard(Part part, Home home, Console console, Duration startLimit) {
        this.part = part;
        this.home = home;
        this.console = console;
        this.startLimit = startLimit;
        this.log = new RotatingLog(home.logs().resolve(part.name() + ".log"));
        this.thread = new Thread(this::keepRunning, "guard-" + part.name());
    }

    String name() {
        return part.name();
    }

    int stopTurn() {
        return part.stopTurn();
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    boolean isReady() {
        return ready;
    }

    /** Why this part cannot be started at all; null while there is hope. */
    @Nullable
    LauncherFailure failure() {
        return failure;
    }

    String lastAnswer() {
        return part.lastAnswer();
    }

    List<String> lastLines() {
        return log.last();
    }

    /** Ends the process in order and keeps it ended. */
    void stop() {
        stop.countDown();
        var running = process;
        var how = launch;
        if (running != null && how != null && running.isAlive()) {
            ProcessRecord.end(running.toHandle(), how.stopSignal(), how.stopLimit());
        } else {
            thread.interrupt(); // it may be laying out files or pausing
        }
        try {
            thread.join(Duration.ofSeconds(10).toMillis());
        } catch (InterruptedException cutShort) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepRunning() {
        try {
            while (stop.getCount() > 0) {
                var lived = runOnce();
                if (stop.getCount() > 0) {
                    pause(lived);
                }
            }
        } catch (LauncherFailure hopeless) {
            failure = hopeless;
        } catch (IOException | UncheckedIOException refused) {
            failure = new LauncherFailure(
                    part.name() + " cannot be started: " + refused.getMessage(),
                    "see " + home.logs().resolve(part.name() + ".log"),
                    refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(Duration lived) throws InterruptedException {
        var pause = backoff.after(lived);
        console.line(part.name() + " ended after " + lived.toSeconds() + " s; starting it again in " + pause.toSeconds()
                + " s");
        stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Duration runOnce() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var how = part.launch();
        launch = how;
        var started = begin(how);
        process = started;
        var entry = ProcessRecord.of(part.name(), started, how);
        entry.save(home);
        if (stop.getCount() == 0) {
            ProcessRecord.end(started.toHandle(), how.stopSignal(), how.stopLimit()); // stopped in between
        }
        var reader = new Thread(() -> copyOutput(started), "log-" + part.name());
        reader.setDaemon(true);
        reader.start();
        watch(started, begun);
        reader.join(Duration.ofSeconds(2).toMillis());
        become(part.isReady()); // nobody answers any more, and the part notices
        entry.forget(home);
        return since(begun);
    }

    private void watch(Process running, long begun) throws InterruptedException {
        var answered = false;
        while (!running.waitFor(PULSE.toMillis(), TimeUnit.MILLISECONDS)) {
            var now = part.isReady();
            if (now && !ready) {
                console.line(part.name() + (everReady ? " is back" : " ready"), since(begun));
                everReady = true;
            }
            become(now);
            answered |= now;
            if (!answered && since(begun).compareTo(startLimit) > 0 && stop.getCount() > 0) {
                console.line(part.name() + " does not answer; ending it");
                running.toHandle().destroyForcibly();
            }
        }
    }

    private void become(boolean now) {
        if (now != ready) {
            ProcessRecord.mark(home, part.name(), now);
        }
        ready = now;
        part.observed(now);
    }

    private Process begin(Launch how) throws IOException {
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            // A session of its own: Ctrl-C reaches the launcher alone, which then stops the parts in order.
            command.add("/usr/bin/setsid");
        }
        command.addAll(how.command());
        var builder = new ProcessBuilder(command)
                .directory(how.directory().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KC_") || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(how.environment());
        return builder.start();
    }

    private void copyOutput(Process running) {
        try (var lines = new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line);
                if (part.isFatal(line)) {
                    giveUp(running, line);
                }
            }
        } catch (IOException cut) {
            console.line(part.name() + ": its log could not be written: " + cut.getMessage());
        }
    }

    /** The first start is given up with the reason; later ones are tried again, for the cause may pass. */
    private void giveUp(Process running, String line) {
        if (everReady) {
            console.line(part.name() + " could not start: " + line.strip());
            running.toHandle().destroyForcibly();
        } else if (failure == null) {
            failure = new LauncherFailure(
                    part.name() + " cannot be started: " + line.strip(), "./linknet logs " + part.name());
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}

package io.linknet.launcher.process;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps all parts running, and stops them by turns: what others stand on, last. */
public final class Supervisor {

    private final Home home;

    private final Console console;

    private final Duration startLimit;

    private final List<Guard> guards = new ArrayList<>();

    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * Guards no part yet.
     *
     * @param startLimit how long a part may take from its start to its first answer
     */
    public Supervisor(Home home, Console console, Duration startLimit) {
        this.home = home;
        this.console = console;
        this.startLimit = startLimit;
    }

    /** Starts parts side by side and keeps them running from now on. */
    public void start(Collection<? extends Part> parts) {
        for (var part : parts) {
            var guard = new Guard(part, home, console, startLimit);
            synchronized (guards) {
                if (stopping.getCount() == 0) {
                    return;
                }
                guards.add(guard);
                guard.start();
            }
        }
    }

    /**
     * Waits until every part started so far answers.
     *
     * @throws LauncherFailure if one cannot be started, or does not answer in time
     */
    public void awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + startLimit.toNanos();
        while (!stopping.await(200, TimeUnit.MILLISECONDS)) {
            var waiting = snapshot().stream().filter(guard -> !guard.isReady()).toList();
            if (waiting.isEmpty()) {
                return;
            }
            for (var guard : waiting) {
                var failure = guard.failure();
                if (failure != null) {
                    throw failure;
                }
            }
            if (System.nanoTime() > deadline) {
                throw tooLate(waiting.get(0));
            }
        }
    }

    /** True from the moment the parts are being stopped. */
    public boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Stops the parts by turns. */
    public void stop() {
        stopping.countDown();
        var turns = snapshot().stream().collect(groupingBy(Guard::stopTurn, TreeMap::new, toList()));
        turns.values().forEach(Supervisor::stopTogether);
    }

    private static void stopTogether(List<Guard> turn) {
        var threads = turn.stream()
                .map(guard -> new Thread(guard::stop, "stop-" + guard.name()))
                .toList();
        threads.forEach(Thread::start);
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException cutShort) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Guard> snapshot() {
        synchronized (guards) {
            return List.copyOf(guards);
        }
    }

    private LauncherFailure tooLate(Guard guard) {
        var lines = String.join("\n    ", guard.lastLines());
        var answer = guard.lastAnswer().isEmpty() ? "" : " It last said: " + guard.lastAnswer() + ".";
        return new LauncherFailure(
                guard.name() + " was not ready within " + startLimit.toSeconds() + " s." + answer
                        + " The end of its log:\n    " + lines,
                "./linknet logs " + guard.name() + "; a slow machine may need LINKNET_START_SECONDS=600 ./linknet up");
    }
}

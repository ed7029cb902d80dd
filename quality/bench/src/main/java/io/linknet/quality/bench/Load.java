package io.linknet.quality.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** A number of clients that repeat one request after the other, each waiting for its answer: a closed load. */
final class Load {

    /** One request; tells whether it was answered as expected. */
    @FunctionalInterface
    interface Request {

        boolean send() throws Exception;
    }

    private Load() {}

    /** Repeats the request by {@code clients} clients for so many seconds. */
    static Measured forSeconds(int clients, int seconds, Request request) throws Exception {
        var end = System.nanoTime() + seconds * 1_000_000_000L;
        return run(clients, () -> System.nanoTime() < end, request);
    }

    /** Repeats the request so often in all; to warm up by count. */
    static Measured times(int clients, long count, Request request) throws Exception {
        var left = new AtomicLong(count);
        return run(clients, () -> left.decrementAndGet() >= 0, request);
    }

    /** Whether a client may send another request. */
    private interface Permit {

        boolean given();
    }

    private static Measured run(int clients, Permit permit, Request request) throws Exception {
        var failures = new AtomicLong();
        var threads = Executors.newFixedThreadPool(clients);
        var started = System.nanoTime();
        try {
            var work = new ArrayList<Callable<List<Long>>>();
            for (var client = 0; client < clients; client++) {
                work.add(() -> one(permit, request, failures));
            }
            var latencies = new ArrayList<Long>();
            for (Future<List<Long>> done : threads.invokeAll(work)) {
                latencies.addAll(done.get());
            }
            var seconds = (System.nanoTime() - started) / 1e9;
            return new Measured(
                    seconds, latencies.stream().mapToLong(Long::longValue).toArray(), failures.get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> one(Permit permit, Request request, AtomicLong failures) throws Exception {
        var latencies = new ArrayList<Long>();
        while (permit.given()) {
            var before = System.nanoTime();
            if (isAnswered(request)) {
                latencies.add(System.nanoTime() - before);
            } else {
                failures.incrementAndGet();
            }
        }
        return latencies;
    }

    private static boolean isAnswered(Request request) throws Exception {
        try {
            return request.send();
        } catch (OrderTrade.Unexpected refused) {
            return false;
        }
    }
}

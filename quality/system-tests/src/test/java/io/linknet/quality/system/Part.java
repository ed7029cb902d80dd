package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;

/** A process of the product as {@code ./linknet status} shows it. */
record Part(String name, long process, boolean ready) {

    private static final Duration RETURN = Duration.ofMinutes(4);

    private static Part of(String row) {
        var words = row.strip().split(" +");
        return new Part(words[0], Long.parseLong(words[1]), row.endsWith(" ready"));
    }

    /** The part of that name as it is now. */
    static Part named(String name) {
        return all().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    }

    /** Ends the process as a crash would. */
    void kill() {
        assertThat(ProcessHandle.of(process).orElseThrow().destroyForcibly()).isTrue();
    }

    /** Waits for a new process in the place of this one, with all others ready. */
    void awaitSuccessor() {
        await().atMost(RETURN).pollInterval(Duration.ofSeconds(1)).until(this::hasSuccessor);
    }

    private boolean hasSuccessor() {
        var parts = all().toList();
        return parts.stream().allMatch(Part::ready)
                && parts.stream().anyMatch(part -> part.name().equals(name) && part.process() != process);
    }

    private static Stream<Part> all() {
        return RunningProduct.linknet(60, "status")
                .lines()
                .filter(row -> row.matches("\\S+ +\\d+ .*"))
                .map(Part::of);
    }
}

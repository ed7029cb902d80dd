package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A season of trade during which each process is killed once.
 *
 * <p>The demo repeats a command that nobody answered with the same key, as every client should, and in the end adds up the
 * documents of all parties: what was lost or done twice would be missing or double there.
 */
@ExtendWith(RunningProduct.class)
class SurvivesKillsIT {

    private static final Duration RETURN = Duration.ofMinutes(4);
    private static final int DEMO_MINUTES = 15;

    /** A process of the product as {@code ./linknet status} shows it. */
    private record Part(String name, long process, boolean ready) {

        static Part of(String row) {
            var words = row.strip().split(" +");
            return new Part(words[0], Long.parseLong(words[1]), row.endsWith(" ready"));
        }
    }

    @Test
    void nothingIsLostOrDoubledWhenEachProcessIsKilledDuringTheDemo() throws Exception {
        var command = List.of("./linknet", "demo", "--english", "--seed", "411", "--farmers", "120", "--weeks", "4");
        var demo = RunningProduct.begin(command, RunningProduct.data());
        try {
            for (var name : List.of("services", "postgresql", "broker", "keycloak")) {
                assertThat(demo.isAlive())
                        .as("the demo goes on when %s is killed", name)
                        .isTrue();
                kill(name);
            }
            assertThat(demo.waitFor(DEMO_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            demo.destroy();
        }

        assertThat(Files.readString(RunningProduct.log(command))).contains("everything adds up");
        assertThat(demo.exitValue()).isZero();
        assertThat(RunningProduct.linknet(120, "verify", "log"))
                .contains("procurement: whole", "supply-finance: whole", "logistics: whole");
    }

    /** Kills it and waits for a new process in its place, with all others ready. */
    private static void kill(String name) {
        var victim =
                parts().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
        var handle = ProcessHandle.of(victim.process()).orElseThrow();
        assertThat(handle.destroyForcibly()).isTrue();
        await().atMost(RETURN).pollInterval(Duration.ofSeconds(1)).until(() -> isBack(name, victim.process()));
    }

    private static boolean isBack(String name, long former) {
        var parts = parts().toList();
        return parts.stream().allMatch(Part::ready)
                && parts.stream().anyMatch(part -> part.name().equals(name) && part.process() != former);
    }

    private static Stream<Part> parts() {
        return RunningProduct.linknet(60, "status")
                .lines()
                .filter(row -> row.matches("\\S+ +\\d+ .*"))
                .map(Part::of);
    }
}

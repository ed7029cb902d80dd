package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    private static final int DEMO_MINUTES = 15;

    @Test
    void nothingIsLostOrDoubledWhenEachProcessIsKilledDuringTheDemo() throws Exception {
        var command = List.of("./linknet", "demo", "--english", "--seed", "411", "--farmers", "120", "--weeks", "4");
        var demo = RunningProduct.begin(command, RunningProduct.data());
        try {
            for (var name : List.of("services", "postgresql", "broker", "keycloak")) {
                assertThat(demo.isAlive())
                        .as("the demo goes on when %s is killed", name)
                        .isTrue();
                var victim = Part.named(name);
                victim.kill();
                victim.awaitSuccessor();
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
}

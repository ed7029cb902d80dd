package io.linknet.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.linknet.launcher.LauncherFailure;
import io.linknet.launcher.home.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @TempDir
    Path folder;

    private Home home;

    private Supervisor supervisor;

    @BeforeEach
    void newHome() {
        home = new Home(folder, folder.resolve("data"));
        home.logs();
        home.run();
        supervisor =
                new Supervisor(home, new Console(new PrintStream(new ByteArrayOutputStream())), Duration.ofSeconds(20));
    }

    @AfterEach
    void stop() {
        supervisor.stop();
    }

    @Test
    void startsAPartAgainThatWasKilled() throws InterruptedException {
        supervisor.start(List.of(part("echo ready >> answers; sleep 600")));
        supervisor.awaitReady();
        var first = running().orElseThrow();

        first.destroyForcibly();

        await().atMost(Duration.ofSeconds(15))
                .until(() -> running().filter(next -> next.pid() != first.pid()).isPresent());
        supervisor.awaitReady();
    }

    @Test
    void endsAPartInOrderAndKeepsItEnded() throws InterruptedException {
        supervisor.start(List.of(part(
                "trap 'echo farewell >> answers; exit' TERM; echo ready >> answers; while :; do sleep 0.1; done")));
        supervisor.awaitReady();

        supervisor.stop();

        assertThat(folder.resolve("answers")).hasContent("ready\nfarewell\n");
        assertThat(ProcessRecord.all(home)).isEmpty();
    }

    @Test
    void givesUpAtOnceWithTheReasonThatAPartLogs() {
        supervisor.start(List.of(part("echo 'FATAL: no such table'; sleep 600")));

        assertThatExceptionOfType(LauncherFailure.class)
                .isThrownBy(() -> supervisor.awaitReady())
                .withMessageContaining("no such table");
    }

    @Test
    void endsWhatALauncherThatWasKilledLeftBehind() throws IOException, InterruptedException {
        var left = new ProcessBuilder("sleep", "600").start();
        var launch = new Launch(List.of("sleep"), Map.of(), folder, "TERM", Duration.ofSeconds(5));
        ProcessRecord.of("left", left, launch).save(home);

        ProcessRecord.endAll(home);

        assertThat(left.waitFor()).isNotZero();
        assertThat(ProcessRecord.all(home)).isEmpty();
    }

    @Test
    void sparesAProcessThatOnlyHasTheSameNumber() throws IOException {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var record =
                    new ProcessRecord("old", stranger.pid(), java.time.Instant.EPOCH, "KILL", Duration.ofSeconds(5));
            record.save(home);

            ProcessRecord.endAll(home);

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private Optional<ProcessHandle> running() {
        return ProcessRecord.all(home).stream().findFirst().flatMap(ProcessRecord::handle);
    }

    private Part part(String script) {
        return new ScriptedPart(folder, script);
    }

    /** Ready once it wrote {@code ready}. */
    private record ScriptedPart(Path folder, String script) implements Part {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public Launch launch() throws IOException {
            Files.deleteIfExists(folder.resolve("answers"));
            return new Launch(List.of("bash", "-c", script), Map.of(), folder, "TERM", Duration.ofSeconds(5));
        }

        @Override
        public boolean isReady() {
            try {
                var answers = folder.resolve("answers");
                return Files.exists(answers) && Files.readString(answers).startsWith("ready");
            } catch (IOException notYet) {
                return false;
            }
        }

        @Override
        public boolean isFatal(String logLine) {
            return logLine.startsWith("FATAL");
        }

        @Override
        public int stopTurn() {
            return 0;
        }
    }
}

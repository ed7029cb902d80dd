package io.linknet.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    Path folder;

    @Test
    void keepsWhatWasWrittenBefore() throws IOException {
        var file = Files.writeString(folder.resolve("part.log"), "yesterday\n");

        try (var log = new RotatingLog(file)) {
            log.write("today");
        }

        assertThat(file).hasContent("yesterday\ntoday\n");
    }

    @Test
    void remembersTheNewestLinesOnly() throws IOException {
        try (var log = new RotatingLog(folder.resolve("part.log"))) {
            for (var line = 1; line <= 20; line++) {
                log.write("line " + line);
            }

            assertThat(log.last()).hasSize(12).startsWith("line 9").endsWith("line 20");
        }
    }

    @Test
    void isBoundedHoweverMuchIsWritten() throws IOException {
        var megabyte = "x".repeat(1_024 * 1_024);

        try (var log = new RotatingLog(folder.resolve("part.log"))) {
            for (var time = 0; time < 45; time++) {
                log.write(megabyte);
            }
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("part.log", "part.log.1", "part.log.2");
        }
    }
}

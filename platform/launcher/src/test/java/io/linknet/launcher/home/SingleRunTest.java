package io.linknet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleRunTest {

    @TempDir
    Path folder;

    @Test
    void leavesNothingBehindThatWouldHinderTheNext() throws IOException {
        var home = new Home(folder, folder);

        SingleRun.begin(home, "http://localhost:8080").close();

        assertThat(SingleRun.current(home)).isEmpty();
        SingleRun.begin(home, "http://localhost:8080").close();
    }

    @Test
    void saysWhoRunsAndWhere() throws IOException {
        var home = new Home(folder, folder);

        SingleRun.begin(home, "http://localhost:8080").close();

        assertThat(Files.readString(home.run().resolve("launcher.lock")))
                .isEqualTo(ProcessHandle.current().pid() + "\nhttp://localhost:8080\n");
    }
}

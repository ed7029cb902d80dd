package io.linknet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void newHome() {
        home = new Home(folder, folder);
    }

    @Test
    void areKeptFromOneStartToTheNext() {
        var first = new Ports(home).of("broker");

        var ports = new Ports(home);
        ports.giveUpTaken();
        assertThat(ports.of("broker")).isEqualTo(first);
    }

    @Test
    void areDifferentForEachServer() {
        var ports = new Ports(home);

        assertThat(ports.of("broker")).isNotEqualTo(ports.of("keycloak"));
    }

    @Test
    void giveWayToAStranger() throws IOException {
        var first = new Ports(home).of("broker");

        try (var stranger = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(stranger.getLocalPort())).isFalse();
            var ports = new Ports(home);
            ports.giveUpTaken();
            assertThat(ports.of("broker")).isNotEqualTo(first);
        }
    }
}

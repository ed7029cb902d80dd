package io.linknet.kernel.token;

import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KeySourceTest {

    @Test
    @Timeout(10)
    void givesUpOnAnIssuerThatNeverFinishesItsAnswer() throws IOException {
        try (var issuer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:" + issuer.getLocalPort() + "/certs");
            var thread = new Thread(() -> answerByHalf(issuer));
            thread.setDaemon(true);
            thread.start();

            assertThatIOException()
                    .isThrownBy(() -> KeySource.over(address).read())
                    .withMessageContaining(Duration.ofSeconds(3).toString());
        }
    }

    private static void answerByHalf(ServerSocket issuer) {
        try {
            var connection = issuer.accept();
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes("US-ASCII"));
        } catch (IOException closed) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.linknet.kernel.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Where an issuer publishes its keys. */
@FunctionalInterface
interface KeySource {

    /**
     * Reads the key set as it stands now.
     *
     * @return a JSON Web Key Set, at most 256 KB
     */
    String read() throws IOException;

    /** Reads over HTTP: no redirects, 3 s at most. */
    static KeySource over(URI jwks) {
        var limit = 256 * 1024;
        var timeout = Duration.ofSeconds(3);
        var http = HttpClient.newBuilder().connectTimeout(timeout).build();
        var request = HttpRequest.newBuilder(jwks)
                .timeout(timeout)
                .header("Accept", "application/json")
                .build();
        return () -> {
            try {
                var response = http.send(request, BodyHandlers.ofInputStream());
                try (var body = response.body()) {
                    if (response.statusCode() != 200) {
                        throw new IOException("status " + response.statusCode());
                    }
                    var bytes = body.readNBytes(limit + 1);
                    if (bytes.length > limit) {
                        throw new IOException("more than " + limit + " bytes");
                    }
                    return new String(bytes, StandardCharsets.UTF_8);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("stopped while reading keys", stopped);
            }
        };
    }
}

package io.linknet.kernel.token;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where an issuer publishes its keys. */
@FunctionalInterface
interface KeySource {

    /** In bytes. */
    int LARGEST = 256 * 1024;

    /**
     * Reads the key set as it stands now.
     *
     * @return a JSON Web Key Set, at most 256 KB
     */
    String read() throws IOException;

    /** Reads over HTTP/1.1: no redirects, 3 s at most from the first byte sent to the last received. */
    static KeySource over(URI jwks) {
        var patience = Duration.ofSeconds(3);
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
        var request = HttpRequest.newBuilder(jwks)
                .timeout(patience)
                .header("Accept", "application/json")
                .build();
        return () -> body(http.sendAsync(request, BodyHandlers.ofByteArray()), patience);
    }

    private static String body(CompletableFuture<HttpResponse<byte[]>> answer, Duration patience) throws IOException {
        try {
            var response = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200 || response.body().length > LARGEST) {
                throw new IOException("status " + response.statusCode() + ", " + response.body().length + " bytes");
            }
            return new String(response.body(), StandardCharsets.UTF_8);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (TimeoutException tooSlow) {
            answer.cancel(true);
            throw new IOException("no answer within " + patience, tooSlow);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading keys", stopped);
        }
    }
}

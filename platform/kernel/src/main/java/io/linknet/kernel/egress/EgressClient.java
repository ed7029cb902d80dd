package io.linknet.kernel.egress;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls addresses that members named, as the {@link EgressGuard} allows, and tells of the answer nothing but its status.
 *
 * <p>Bounds: 3 seconds to connect, 5 seconds in all, 64 KB of the answer, 8 KB a header line; no redirects, no cookies,
 * no proxy, no connection kept. TLS with the certificate's host name checked.
 */
public final class EgressClient implements AutoCloseable {

    /** The longest that a call takes, looking the name up apart. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final int MOST_BYTES = 64 * 1_024;
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_CALLS = 64;

    private final CloseableHttpClient http;
    private final ScheduledExecutorService watchdog;

    /**
     * A client.
     *
     * @param watchdog cuts calls that take too long
     */
    public EgressClient(EgressGuard guard, ScheduledExecutorService watchdog) {
        this(guard, watchdog, SSLContexts.createSystemDefault());
    }

    EgressClient(EgressGuard guard, ScheduledExecutorService watchdog, SSLContext tls) {
        this.watchdog = watchdog;
        this.http = HttpClients.custom()
                .setConnectionManager(connections(guard, tls))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(Timeout.of(LONGEST))
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("LinkNet")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(EgressGuard guard, SSLContext tls) {
        var lines = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(lines)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(Timeout.of(LONGEST))
                        .build())
                .setMaxConnTotal(MOST_CALLS)
                .setMaxConnPerRoute(MOST_CALLS)
                .build();
    }

    /**
     * Posts JSON.
     *
     * @param target as {@link EgressGuard#read} gave it
     * @return status of the answer
     * @throws EgressRefused if the name leads nowhere or where LinkNet does not call
     * @throws IOException if there is no whole answer in time
     */
    public int post(URI target, Map<String, String> headers, byte[] body) throws IOException {
        var request = new HttpPost(target);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        var limit = watchdog.schedule(request::cancel, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var answer = http.executeOpen(RoutingSupport.determineHost(request), request, null);
            drain(answer);
            return answer.getCode();
        } catch (HttpException unreadable) {
            throw new IOException("no HTTP was answered", unreadable);
        } finally {
            limit.cancel(false);
            request.cancel();
        }
    }

    /** Lets the other side finish its sentence, up to a bound; nobody keeps what it says. To close it would read on. */
    private static void drain(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (entity != null) {
            entity.getContent().readNBytes(MOST_BYTES);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}

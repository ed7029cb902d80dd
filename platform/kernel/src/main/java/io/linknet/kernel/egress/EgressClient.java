package io.linknet.kernel.egress;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
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
 * Calls addresses that members named, as the {@link EgressGuard} allows: posts, telling of the answer nothing but its status,
 * and fetches documents for whoever reads them strictly and shows nobody what else they held.
 *
 * <p>Bounds: 3 seconds to connect, 5 seconds in all, 64 KB of a post's answer and 256 KB of a document, 8 KB a header line; no
 * redirects, no cookies, no proxy, no connection kept. TLS with the certificate's host name checked.
 */
public final class EgressClient implements AutoCloseable {

    /** The longest that a call takes, looking the name up apart. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final Timeout CONNECT = Timeout.ofSeconds(3);
    private static final int MOST_BYTES = 64 * 1_024;
    private static final int LONGEST_DOCUMENT = 256 * 1_024;
    private static final int OK = 200;
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
        return called(request, answer -> {
            drain(answer);
            return answer.getCode();
        });
    }

    /**
     * Fetches a document.
     *
     * @param target as {@link EgressGuard#read} gave it
     * @param kinds media types that are wanted
     * @throws EgressRefused if the name leads nowhere or where LinkNet does not call
     * @throws IOException if there is no whole answer in time, none of 200, or one of more than 256 KB
     */
    public byte[] get(URI target, String kinds) throws IOException {
        var request = new HttpGet(target);
        request.setHeader("Accept", kinds);
        return called(request, EgressClient::document);
    }

    private interface Reading<T> {

        T of(ClassicHttpResponse answer) throws IOException;
    }

    private <T> T called(HttpUriRequestBase request, Reading<T> reading) throws IOException {
        var limit = watchdog.schedule(request::cancel, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return reading.of(http.executeOpen(RoutingSupport.determineHost(request), request, null));
        } catch (HttpException unreadable) {
            throw new IOException("no HTTP was answered", unreadable);
        } finally {
            limit.cancel(false);
            request.cancel();
        }
    }

    private static byte[] document(ClassicHttpResponse answer) throws IOException {
        var entity = answer.getEntity();
        if (answer.getCode() != OK || entity == null) {
            throw new IOException("the answer was " + answer.getCode());
        }
        var document = entity.getContent().readNBytes(LONGEST_DOCUMENT + 1);
        if (document.length > LONGEST_DOCUMENT) {
            throw new IOException("the answer is too long");
        }
        return document;
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

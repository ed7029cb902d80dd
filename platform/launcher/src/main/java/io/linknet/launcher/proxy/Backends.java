package io.linknet.launcher.proxy;

import io.undertow.server.HttpHandler;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.xnio.OptionMap;
import org.xnio.Options;

/** The replicas of one server that answer right now; requests go to them in turn. */
public final class Backends {

    /** Live updates hold their connection for as long as a page is open. */
    private static final int CONNECTIONS_PER_THREAD = 500;

    /** Payara closes an idle connection after 30 s; we must be first. */
    private static final int IDLE_MILLIS = 15_000;

    /** Head and body of a request leave as they come: the second of two small packets would wait 40 ms for an answer. */
    private static final OptionMap AT_ONCE = OptionMap.create(Options.TCP_NODELAY, true);

    private final Set<URI> ready = new CopyOnWriteArraySet<>();

    private final LoadBalancingProxyClient client = new LoadBalancingProxyClient()
            .setConnectionsPerThread(CONNECTIONS_PER_THREAD)
            .setSoftMaxConnectionsPerThread(16)
            .setTtl(IDLE_MILLIS)
            .setProblemServerRetry(1);

    /** Lets requests through to a replica, or no longer. */
    public synchronized void set(URI replica, boolean answers) {
        if (answers && ready.add(replica)) {
            client.addHost(replica, null, null, AT_ONCE);
        } else if (!answers && ready.remove(replica)) {
            client.removeHost(replica);
        }
    }

    /** True if nobody would answer. */
    boolean isEmpty() {
        return ready.isEmpty();
    }

    /** Hands requests on as they came: same path and host, with the X-Forwarded headers set. */
    HttpHandler handler() {
        return ProxyHandler.builder()
                .setProxyClient(client)
                .setMaxRequestTime(-1)
                .setRewriteHostHeader(false)
                .setReuseXForwarded(false)
                .setMaxConnectionRetries(1)
                .build();
    }
}

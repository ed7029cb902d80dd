package io.linknet.messaging;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where the broker listens: one address, or several of a cluster or a pair.
 *
 * @param nodes at least one, in the order in which they are tried
 */
record BrokerAddress(List<Node> nodes) {

    private static final String CONNECTOR =
            "org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory";

    /**
     * One listening broker.
     *
     * @param options transport options in Artemis' own words, {@code sslEnabled=true;trustStorePath=...}; may be empty
     */
    record Node(String host, int port, String options) {

        String parameters() {
            var address = "host=" + host + ";port=" + port;
            return options.isEmpty() ? address : address + ";" + options;
        }
    }

    /**
     * Reads {@code tcp://host:port}, with transport options as its query, or several of them separated by commas.
     *
     * @throws IllegalArgumentException if an address names no host or port, or is not {@code tcp}
     */
    static BrokerAddress parse(String text) {
        return new BrokerAddress(Arrays.stream(text.split(","))
                .map(String::strip)
                .map(BrokerAddress::node)
                .toList());
    }

    private static Node node(String text) {
        var uri = URI.create(text);
        if (!"tcp".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
            throw new IllegalArgumentException("linknet.broker.url must read tcp://host:port, but is \"" + text + "\"");
        }
        var query = uri.getQuery();
        return new Node(uri.getHost(), uri.getPort(), query == null ? "" : query.replace('&', ';'));
    }

    /** One connector class per node, as the adapter counts them. */
    String connectorClassNames() {
        return nodes.stream().map(node -> CONNECTOR).collect(Collectors.joining(","));
    }

    /** The parameters of each node, in the same order. */
    String connectionParameters() {
        return nodes.stream().map(Node::parameters).collect(Collectors.joining(","));
    }
}

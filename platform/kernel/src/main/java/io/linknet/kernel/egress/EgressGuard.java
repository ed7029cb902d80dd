package io.linknet.kernel.egress;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Says which addresses outside may be called, by the rule that everything is refused which is not a public host over
 * HTTPS, written plainly.
 *
 * <p>It resolves names for the client as well: what was checked is what is connected to, so a name that answers
 * differently the second time (DNS rebinding) gains nothing. A name counts as refused when one of its addresses is.
 */
public final class EgressGuard implements DnsResolver {

    /** What no call leaves for: IANA's special-purpose registries (RFC 6890), multicast and reserved space. */
    private static final List<AddressBlock> CLOSED =
            blocks("0.0.0.0/8, 10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 169.254.0.0/16, 172.16.0.0/12, 192.0.0.0/24,"
                    + " 192.0.2.0/24, 192.31.196.0/24, 192.52.193.0/24, 192.88.99.0/24, 192.168.0.0/16,"
                    + " 192.175.48.0/24, 198.18.0.0/15, 198.51.100.0/24, 203.0.113.0/24, 224.0.0.0/3,"
                    + " 2001::/23, 2001:db8::/32, 2002::/16, 2620:4f:8000::/48, 3fff::/20");

    /** Global unicast; IPv4-mapped, -compatible and NAT64 forms, unique local and link-local ones lie outside. */
    private static final AddressBlock OPEN_IPV6 = AddressBlock.parse("2000::/3");

    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
            + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^/\\s]+):(\\d{1,5})");
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int FIRST_HIGH_PORT = 1_024;
    private static final int LAST_PORT = 65_535;
    private static final int MAX_ADDRESS = 500;
    private static final int MOST_ADDRESSES = 3;

    private final Set<String> allowedHosts;
    private final List<AddressBlock> allowedBlocks;
    private final Names names;

    /** Where names are looked up. */
    interface Names {

        /** All addresses of a name. */
        InetAddress[] of(String host) throws UnknownHostException;
    }

    /**
     * A guard that lets some inner addresses through.
     *
     * @param allowed what the operator allows ({@code linknet.egress.allowed}), separated by commas: {@code host:port},
     *     which may then be called over plain HTTP too, or a block of addresses; may be empty
     * @throws IllegalArgumentException if an entry is neither
     */
    public EgressGuard(String allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    EgressGuard(String allowed, Names names) {
        this.names = names;
        var entries = Arrays.stream(allowed.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        this.allowedHosts = entries.stream()
                .filter(EgressGuard::isHost)
                .map(EgressGuard::key)
                .collect(Collectors.toSet());
        this.allowedBlocks = entries.stream()
                .filter(it -> !isHost(it))
                .map(AddressBlock::parse)
                .toList();
    }

    private static boolean isHost(String entry) {
        return HOST_AND_PORT.matcher(entry).matches()
                && AddressBlock.literal(entry).isEmpty();
    }

    private static String key(String hostAndPort) {
        var colon = hostAndPort.lastIndexOf(':');
        return key(bare(hostAndPort.substring(0, colon)), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }

    private static String key(String host, int port) {
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static List<AddressBlock> blocks(String text) {
        return Stream.of(text.split(", *")).map(AddressBlock::parse).toList();
    }

    /**
     * Reads an address that somebody typed, without asking any name server.
     *
     * @param address {@code https://host[:port]/path}, at most 500 characters
     * @throws EgressRefused if it is written otherwise, or its host is an address that is not called
     */
    public URI read(String address) throws EgressRefused {
        var uri = parse(address);
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new EgressRefused("no plain address");
        }
        var host = bare(uri.getHost());
        var port = port(uri);
        if (!isAllowed(host, port)) {
            requireHttps(uri, port);
            requirePlainHost(host, port);
        }
        return uri;
    }

    private static URI parse(String address) throws EgressRefused {
        if (address.length() > MAX_ADDRESS || !address.chars().allMatch(it -> it > ' ' && it < 0x7F)) {
            throw new EgressRefused("too long, or not in ASCII");
        }
        try {
            var uri = new URI(address);
            if (!"https".equalsIgnoreCase(uri.getScheme()) && !"http".equalsIgnoreCase(uri.getScheme())) {
                throw new EgressRefused("not HTTPS");
            }
            return uri.parseServerAuthority();
        } catch (URISyntaxException unreadable) {
            throw new EgressRefused("no address");
        }
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    }

    private static void requireHttps(URI uri, int port) throws EgressRefused {
        var isUsual = port == HTTPS_PORT || port >= FIRST_HIGH_PORT && port <= LAST_PORT;
        if (!"https".equalsIgnoreCase(uri.getScheme()) || !isUsual) {
            throw new EgressRefused("not HTTPS on 443 or a port from 1024 upwards");
        }
    }

    private void requirePlainHost(String host, int port) throws EgressRefused {
        var literal = AddressBlock.literal(host);
        if (literal.isPresent()) {
            requireOpen(literal.get(), host, port);
        } else if (!NAME.matcher(host).matches()) {
            throw new EgressRefused("not a plain host name");
        }
    }

    /**
     * The addresses to connect to, all of them checked.
     *
     * @throws EgressRefused if there are none or one of them is not called
     */
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var plain = bare(host);
        var found = lookUp(plain);
        if (!isAllowed(plain, port)) {
            requirePlainHost(plain, port);
            for (var address : found) {
                requireOpen(address, plain, port);
            }
        }
        return Arrays.stream(found)
                .limit(MOST_ADDRESSES)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    private InetAddress[] lookUp(String host) throws EgressRefused {
        var literal = AddressBlock.literal(host);
        if (literal.isPresent()) {
            return new InetAddress[] {literal.get()};
        }
        try {
            return names.of(host);
        } catch (UnknownHostException unknown) {
            throw new EgressRefused("unknown name " + host);
        }
    }

    /** Never used: without its port an address cannot be judged. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new EgressRefused("no port is known for " + host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private void requireOpen(InetAddress address, String host, int port) throws EgressRefused {
        if (!isOpen(address) && allowedBlocks.stream().noneMatch(block -> block.contains(address))) {
            throw new EgressRefused(host + ":" + port + " leads to an address that is not called");
        }
    }

    private static boolean isOpen(InetAddress address) {
        var isIpv4 = address.getAddress().length == 4;
        return (isIpv4 || OPEN_IPV6.contains(address)) && CLOSED.stream().noneMatch(block -> block.contains(address));
    }

    private boolean isAllowed(String host, int port) {
        return allowedHosts.contains(key(host, port));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}

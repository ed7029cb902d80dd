package io.linknet.kernel.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of addresses, for example {@code 10.0.0.0/8} or {@code fc00::/7} (RFC 4632, RFC 4291).
 *
 * @param first any address of the block; an IPv4-mapped IPv6 address counts as IPv4
 * @param bits leading bits that all addresses of the block share
 */
record AddressBlock(InetAddress first, int bits) {

    private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /**
     * Reads a block; an address alone is a block of one.
     *
     * @throws IllegalArgumentException if it is none
     */
    static AddressBlock parse(String text) {
        var parts = text.split("/", 2);
        var first = literal(parts[0]).orElseThrow(() -> new IllegalArgumentException("no address: " + text));
        var width = first.getAddress().length * Byte.SIZE;
        var bits = parts.length == 1 ? width : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > width) {
            throw new IllegalArgumentException("no block of addresses: " + text);
        }
        return new AddressBlock(first, bits);
    }

    /** The address written there in its plain form, never one that a name server would have to be asked for. */
    static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Whether the address lies in the block. */
    boolean contains(InetAddress address) {
        var mine = first.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % Byte.SIZE;
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }
}

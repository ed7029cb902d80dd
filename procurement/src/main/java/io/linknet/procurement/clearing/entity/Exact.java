package io.linknet.procurement.clearing.entity;

import java.math.BigInteger;

/** Products and quotients of whole numbers that do not fit 64 bits on the way. */
final class Exact {

    private Exact() {}

    /** Compares {@code a * b} with {@code c * d}; none negative. */
    static int compareProducts(long a, long b, long c, long d) {
        var high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
    }

    /** {@code a * b / divisor}, rounded down, and what is left over. */
    static long[] share(long a, long b, long divisor) {
        if (Math.multiplyHigh(a, b) == 0 && a * b >= 0) {
            return new long[] {a * b / divisor, a * b % divisor};
        }
        var parts =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(divisor));
        return new long[] {parts[0].longValueExact(), parts[1].longValueExact()};
    }
}

package io.linknet.quality.bench;

import java.util.Arrays;

/**
 * What a run of one kind of request took.
 *
 * @param seconds wall-clock length of the run
 * @param nanos latency of each request, ascending
 * @param failures requests answered otherwise than expected
 */
record Measured(double seconds, long[] nanos, long failures) {

    Measured {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    /** Requests per second. */
    double rate() {
        return seconds == 0 ? 0 : nanos.length / seconds;
    }

    /** The latency that {@code share} (0 to 1) of the requests did not exceed, in milliseconds. */
    double percentileMillis(double share) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        var index = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, index)] / 1e6;
    }
}

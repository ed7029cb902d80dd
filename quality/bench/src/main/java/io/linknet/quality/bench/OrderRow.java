package io.linknet.quality.bench;

import java.util.Locale;

/**
 * One line of the result of a benchmark of orders.
 *
 * @param work what was done; with the clients it names the case
 * @param clients how many at once
 * @param limit the same by pgbench, per second; not a number when this machine has no pgbench
 */
record OrderRow(String work, int clients, Measured measured, double limit) {

    /** Lines of each order. */
    static final int LINES = 5;

    static final String HEADINGS = "work     clients  orders/s   p50 ms   p99 ms  failed  pgbench/s  ratio";

    double ratio() {
        return measured.rate() / limit;
    }

    String asText() {
        return String.format(
                Locale.ROOT,
                "%-7s  %7d  %8.1f  %7.1f  %7.1f  %6d  %9.1f  %5.2f",
                work,
                clients,
                measured.rate(),
                measured.percentileMillis(0.5),
                measured.percentileMillis(0.99),
                measured.failures(),
                limit,
                ratio());
    }

    String asJson(String bench) {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"case\":\"%s-%d\",\"value\":%.1f,\"unit\":\"orders/s\",\"best\":%s,\"ratio\":%s,"
                        + "\"p50_ms\":%.2f,\"p99_ms\":%.2f,\"failed\":%d,\"seconds\":%.1f}",
                bench,
                work,
                clients,
                measured.rate(),
                number(limit),
                number(ratio()),
                measured.percentileMillis(0.5),
                measured.percentileMillis(0.99),
                measured.failures(),
                measured.seconds());
    }

    /** JSON has no "not a number". */
    private static String number(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.3f", value);
    }
}

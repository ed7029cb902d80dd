package io.linknet.quality.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void tellsTheRateAndTheLatencyMostRequestsStayedUnder() {
        var hundred =
                LongStream.rangeClosed(1, 100).map(i -> (101 - i) * 1_000_000).toArray();

        var measured = new Measured(4, hundred, 0);

        assertThat(measured.rate()).isEqualTo(25.0);
        assertThat(measured.percentileMillis(0.5)).isEqualTo(50.0);
        assertThat(measured.percentileMillis(0.99)).isEqualTo(99.0);
    }

    @Test
    void saysNothingAboutNoRequests() {
        assertThat(new Measured(4, new long[0], 3).percentileMillis(0.5)).isNaN();
    }

    @Test
    void repeatsARequestAsOftenAsAskedWhateverTheNumberOfClients() throws Exception {
        var count = new java.util.concurrent.atomic.AtomicInteger();

        Load.times(4, 37, () -> count.incrementAndGet() % 2 == 0);

        assertThat(count).hasValue(37);
    }
}

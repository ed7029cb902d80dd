package io.linknet.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.rest.QuantityBody;
import org.junit.jupiter.api.Test;

/** The coverage bar. */
class CoverageTest {

    @Test
    void namesWhatNobodyHasPromised() {
        var coverage = coverage("1000", "800");

        assertThat(coverage.hasGap()).isTrue();
        assertThat(coverage.gap()).isEqualTo(kg("200"));
        assertThat(coverage.confirmedPercent()).isEqualTo("80.00");
    }

    @Test
    void hasNoGapWhenMoreIsPromisedThanAsked() {
        var coverage = coverage("1000", "1050");

        assertThat(coverage.hasGap()).isFalse();
        assertThat(coverage.confirmedPercent()).isEqualTo("100");
    }

    @Test
    void staysEmptyWhenNothingIsAsked() {
        assertThat(coverage("0", "0").confirmedPercent()).isEqualTo("0");
    }

    private static Coverage coverage(String requested, String confirmed) {
        return new Coverage(kg(requested), kg("900"), kg("850"), kg(confirmed), kg("300"), kg("0"), null);
    }

    private static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }
}

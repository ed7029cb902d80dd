package io.linknet.quality.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.linknet.procurement.clearing.control.FairnessRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolingOptionsTest {

    @Test
    void takesSizesRuleAndFiles() {
        var options =
                PoolingOptions.of(List.of("--offers", "20", "--demands", "3", "--rule", "PRIORITY", "--json", "a.min"));

        assertThat(options)
                .isEqualTo(new PoolingOptions(20, 3, List.of(FairnessRule.PRIORITY), true, false, List.of("a.min")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException().isThrownBy(() -> PoolingOptions.of(List.of("--offer", "20")));
        assertThatIllegalArgumentException().isThrownBy(() -> PoolingOptions.of(List.of("--offers", "0")));
        assertThatIllegalArgumentException().isThrownBy(() -> PoolingOptions.of(List.of("--offers")));
    }

    @Test
    void makesTheSameSeasonTwice() {
        assertThat(PoolingMarket.of(50, 5)).isEqualTo(PoolingMarket.of(50, 5));
    }
}

package io.linknet.kernel.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void givesTheStepLeftOverToTheLargestRemainder() {
        var parts = LargestRemainder.split(Money.of("100.00", "CNY"), List.of(one(), one(), one()));

        assertThat(parts).containsExactly(Money.of("33.34", "CNY"), Money.of("33.33", "CNY"), Money.of("33.33", "CNY"));
    }

    @Test
    void dividesNothingIntoNothings() {
        assertThat(LargestRemainder.split(BigDecimal.ZERO, List.of(BigDecimal.ZERO), 2))
                .containsExactly(new BigDecimal("0.00"));
    }

    @Test
    void refusesToDivideSomethingAmongNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LargestRemainder.split(one(), List.of(BigDecimal.ZERO), 0));
    }

    @Property
    void addsUpAndStaysWithinOneStepOfTheExactShare(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long fen,
            @ForAll @Size(min = 1, max = 40)
                    List<@BigRange(min = "0.001", max = "99999") @Scale(3) BigDecimal> weights) {
        var whole = BigDecimal.valueOf(fen, 2);

        var parts = LargestRemainder.split(whole, weights, 2);

        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
        var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (var i = 0; i < parts.size(); i++) {
            var exact = whole.multiply(weights.get(i)).divide(total, 12, RoundingMode.HALF_EVEN);
            assertThat(parts.get(i).subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
    }

    private static BigDecimal one() {
        return BigDecimal.ONE;
    }
}

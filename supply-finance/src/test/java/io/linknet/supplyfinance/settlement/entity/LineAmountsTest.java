package io.linknet.supplyfinance.settlement.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class LineAmountsTest {

    static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void takesTheDeductionOffTheLineAndNotOffTheUnit() {
        var amounts = LineAmounts.of(Quantity.of("1200", "KGM"), UnitPrice.of("18.88", "CNY"), new BigDecimal("3.5"));

        assertThat(amounts.gross()).isEqualTo(Money.of("22656.00", "CNY"));
        assertThat(amounts.deduction()).isEqualTo(Money.of("792.96", "CNY"));
        assertThat(amounts.net()).isEqualTo(Money.of("21863.04", "CNY"));
    }

    @Test
    void roundsHalfFenToTheEvenNeighbour() {
        assertThat(LineAmounts.of(Quantity.of("1", "KGM"), UnitPrice.of("0.125", "CNY"), BigDecimal.ZERO)
                        .net())
                .isEqualTo(Money.of("0.12", "CNY"));
        assertThat(LineAmounts.of(Quantity.of("1", "KGM"), UnitPrice.of("0.135", "CNY"), BigDecimal.ZERO)
                        .net())
                .isEqualTo(Money.of("0.14", "CNY"));
    }

    @Test
    void leavesNothingAfterADeductionOfAHundredPercent() {
        var amounts = LineAmounts.of(Quantity.of("7", "KGM"), UnitPrice.of("3.33", "CNY"), BigDecimal.valueOf(100));

        assertThat(amounts.net().isZero()).isTrue();
        assertThat(amounts.deduction()).isEqualTo(amounts.gross());
    }

    @Property
    void netNeverLeavesTheExactAmountByMoreThanHalfAFen(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(6) BigDecimal accepted,
            @ForAll @BigRange(min = "0", max = "10000") @Scale(6) BigDecimal price,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal percent) {
        var amounts = LineAmounts.of(new Quantity(accepted, Unit.KILOGRAM), new UnitPrice(price, CNY), percent);

        var exact = accepted.multiply(price)
                .multiply(BigDecimal.valueOf(100).subtract(percent))
                .movePointLeft(2);
        assertThat(amounts.net().amount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        assertThat(amounts.gross().minus(amounts.deduction())).isEqualTo(amounts.net());
        assertThat(amounts.net().amount().setScale(2, RoundingMode.UNNECESSARY)).isNotNegative();
    }
}

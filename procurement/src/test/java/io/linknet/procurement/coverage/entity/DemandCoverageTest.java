package io.linknet.procurement.coverage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemandCoverageTest {

    private static final Currency YUAN = Currency.getInstance("CNY");
    private static final UUID SHIZHU = new UUID(7, 1);

    private final LineCoverage chilli = line("100", "KGM", "90", "10.10");
    private final LineCoverage pepper = line("50", "KGM", "50", "0.02");
    private final LineCoverage tallow = line("3", "TNE", "1", "5");
    private final DemandCoverage demand = new DemandCoverage(YUAN, Map.of(3, tallow, 1, chilli, 2, pepper));

    @Test
    void addsUpLinesOfOneUnitAndConvertsNone() {
        assertThat(demand.totals()).hasSize(2);
        var kilograms = demand.totals().get(0);

        assertThat(kilograms.requested()).isEqualTo(Quantity.of("150", "KGM"));
        assertThat(kilograms.figure(Stage.CONFIRMED)).isEqualTo(Quantity.of("140", "KGM"));
        assertThat(demand.totals().get(1).requested()).isEqualTo(Quantity.of("3", "TNE"));
    }

    @Test
    void letsWhatOneLineHasTooMuchFillNoOther() {
        pepper.add(new Contribution(2, Stage.CONFIRMED, SHIZHU, new BigDecimal("10")));

        assertThat(demand.totals().get(0).open()).isEqualTo(Quantity.of("10", "KGM"));
    }

    @Test
    void addsUpWhatIsPayable() {
        assertThat(demand.payable()).isEqualTo(Money.of("15.12", "CNY"));
    }

    @Test
    void showsItsLinesInTheirOrder() {
        assertThat(demand.lines().keySet()).containsExactly(1, 2, 3);
    }

    private static LineCoverage line(String requested, String unit, String confirmed, String payable) {
        var line = new LineCoverage(Quantity.of(requested, unit), new BigDecimal("5"), YUAN);
        line.add(new Contribution(1, Stage.CONFIRMED, SHIZHU, new BigDecimal(confirmed)));
        line.add(new Contribution(1, Stage.PAYABLE, SHIZHU, new BigDecimal(payable)));
        return line;
    }
}

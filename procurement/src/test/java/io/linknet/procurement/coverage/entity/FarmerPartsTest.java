package io.linknet.procurement.coverage.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FarmerPartsTest {

    private static final UUID SHIZHU = new UUID(7, 1);
    private static final UUID ZHANG = new UUID(1, 1);
    private static final UUID LI = new UUID(1, 2);
    private static final UUID WANG = new UUID(1, 3);

    private final LineCoverage line =
            new LineCoverage(kilograms("1000"), new BigDecimal("5"), Currency.getInstance("CNY"));
    private final FarmerParts parts = new FarmerParts();

    @Test
    void divideByWhatTheFarmersHavePledged() {
        line.add(of(Stage.PLEDGED, "300"));
        line.add(of(Stage.ALLOCATED, "100"));
        parts.pledge(Map.of(ZHANG, amount("100"), LI, amount("200")));

        var farmers = parts.divide(1, line, SHIZHU);

        assertThat(farmers.figure(ZHANG, Stage.PLEDGED)).isEqualTo(kilograms("100"));
        assertThat(farmers.figure(ZHANG, Stage.ALLOCATED)).isEqualTo(kilograms("33.333333"));
        assertThat(farmers.figure(LI, Stage.ALLOCATED)).isEqualTo(kilograms("66.666667"));
        assertThat(farmers.figure(LI, Stage.CONFIRMED)).isEqualTo(kilograms("0"));
    }

    @Test
    void divideMoneyToTheFen() {
        line.add(of(Stage.PLEDGED, "3"));
        line.add(of(Stage.PAYABLE, "100"));
        parts.pledge(Map.of(ZHANG, amount("1"), LI, amount("1"), WANG, amount("1")));

        var farmers = parts.divide(1, line, SHIZHU);

        assertThat(farmers.payable(ZHANG)).isEqualTo(Money.of("33.34", "CNY"));
        assertThat(farmers.payable(LI)).isEqualTo(Money.of("33.33", "CNY"));
        assertThat(farmers.payable()).isEqualTo(Money.of("100.00", "CNY"));
    }

    @Test
    void followThePledgeThatTheClearingTookFromAnotherDemand() {
        line.add(of(Stage.PLEDGED, "50"));
        line.add(of(Stage.ALLOCATED, "90"));
        parts.pledge(Map.of(WANG, amount("50")));
        parts.give(amount("60"), Map.of(ZHANG, amount("1"), LI, amount("2")));
        parts.give(amount("30"), Map.of(LI, amount("7")));

        var farmers = parts.divide(1, line, SHIZHU);

        assertThat(farmers.figure(WANG, Stage.PLEDGED)).isEqualTo(kilograms("50"));
        assertThat(farmers.figure(WANG, Stage.ALLOCATED)).isEqualTo(kilograms("0"));
        assertThat(farmers.figure(ZHANG, Stage.ALLOCATED)).isEqualTo(kilograms("20"));
        assertThat(farmers.figure(LI, Stage.ALLOCATED)).isEqualTo(kilograms("70"));
    }

    @Test
    void leaveOtherCooperativesOut() {
        line.add(new Contribution(1, Stage.ALLOCATED, new UUID(7, 2), amount("100")));
        parts.pledge(Map.of(ZHANG, amount("1")));

        var farmers = parts.divide(1, line, SHIZHU);

        assertThat(farmers.figure(Stage.ALLOCATED)).isEqualTo(kilograms("0"));
    }

    private static Contribution of(Stage stage, String amount) {
        return new Contribution(1, stage, SHIZHU, amount(amount));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static Quantity kilograms(String amount) {
        return Quantity.of(amount, "KGM");
    }
}

package io.linknet.procurement.demand.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.procurement.demand.control.DemandDifference.Change;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.Zone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DemandDifferenceTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");

    @Test
    void namesEachFieldThatSaysSomethingElse() {
        var earlier = content("四季度", null, line(1, "5000", Zone.FORECAST, null));
        var later = content("四季度辣椒", DAY, line(1, "4000", Zone.FIRM, "20"));

        assertThat(DemandDifference.between(earlier, later))
                .containsExactly(
                        new Change(null, "title", "四季度", "四季度辣椒"),
                        new Change(null, "answerBy", null, "2026-12-01"),
                        new Change(1, "quantity", "5000 KGM", "4000 KGM"),
                        new Change(1, "zone", "FORECAST", "FIRM"),
                        new Change(1, "minimumLot", null, "20 KGM"));
    }

    @Test
    void namesALineThatIsNew() {
        var earlier = content("四季度", null, line(1, "5000", Zone.FIRM, null));
        var later = content("四季度", null, line(1, "5000", Zone.FIRM, null), line(2, "30", Zone.FIRM, null));

        assertThat(DemandDifference.between(earlier, later)).containsExactly(new Change(2, "line", null, "30 KGM"));
    }

    @Test
    void namesWhoCarriesAndFromHowFar() {
        var earlier = content("四季度", null, line(1, "5000", Zone.FIRM, null));
        var freight = new UnitPriceBody("0.5", "CNY");
        var later = new DemandContent(
                "四季度",
                "CNY",
                "长寿",
                null,
                Audience.OPEN,
                new CarriageBody(DeliveryTerms.FCA, "500115", null, freight, 150),
                earlier.lines());

        assertThat(DemandDifference.between(earlier, later))
                .containsExactly(
                        new Change(null, "deliveryTerms", "DAP", "FCA"),
                        new Change(null, "district", null, "500115"),
                        new Change(null, "freightPerTonneKilometre", null, "0.5 CNY"),
                        new Change(null, "maximumKilometres", null, "150"));
    }

    @Test
    void isNothingBetweenEquals() {
        var content = content("四季度", DAY, line(1, "5000", Zone.FIRM, "20"));

        assertThat(DemandDifference.between(content, DemandContent.read(content.json())))
                .isEmpty();
    }

    private static DemandContent content(String title, @Nullable LocalDate answerBy, DemandContent.Line... lines) {
        return new DemandContent(title, "CNY", "长寿", answerBy, Audience.OPEN, null, List.of(lines));
    }

    private static DemandContent.Line line(int number, String kilograms, Zone zone, @Nullable String lot) {
        return new DemandContent.Line(
                number,
                "DRIED-CHILI",
                "B",
                new QuantityBody(kilograms, "KGM"),
                DAY,
                DAY.plusDays(9),
                new UnitPriceBody("30", "CNY"),
                false,
                zone,
                "5",
                "5",
                lot == null ? null : new QuantityBody(lot, "KGM"),
                null,
                null);
    }
}

package io.linknet.portal.procurement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.procurement.entity.Pool;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong with a row stands beside that row, whatever was left blank above it. */
class RefusedRowsTest {

    private static final UUID ZHANG = new UUID(5, 1);
    private static final UUID LI = new UUID(5, 2);

    @Test
    void anErrorOfADemandStandsBesideTheRowThatWasTyped() {
        var typed = Form.filled(Map.of("lines.0.item", "", "lines.2.item", "DRIED-CHILI|B", "lines.2.quantity", "x"));

        var refused = Moved.back(refused(typed, "/lines/0/quantity/amount"), "lines", NewDemand.places(typed));

        assertThat(refused.error("lines.2.quantity.amount")).isEqualTo("wrong");
        assertThat(refused.error("lines.0.quantity.amount")).isEmpty();
    }

    @Test
    void anErrorOfTheMaterialOrItsGradeStandsBesideTheirChoice() {
        var typed = Form.filled(Map.of("lines.0.item", "", "lines.0.quantity", "5"));

        for (var pointer : List.of("/lines/0/materialCode", "/lines/0/gradeCode")) {
            var refused = Moved.back(refused(typed, pointer), "lines", NewDemand.places(typed));

            assertThat(refused.error("lines.0.item")).isEqualTo("wrong");
        }
    }

    @Test
    void aBlanketOrderTakesTheUnitOfEachRow() {
        var typed = Form.filled(Map.of(
                "lines.1.item", "SOY-OIL|A",
                "lines.1.quantity", "5,000",
                "lines.1.least", "200",
                "lines.1.unit", "LTR",
                "lines.1.unitPrice", "9"));

        var blanket = NewBlanket.of(typed);

        assertThat(blanket.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(new QuantityBody("5000", "LTR"));
            assertThat(line.least()).isEqualTo(new QuantityBody("200", "LTR"));
        });
        assertThat(NewBlanket.places(typed)).containsExactly("lines.1");
    }

    @Test
    void anOrderIsPlacedAsItIsTyped() {
        var typed = Form.filled(Map.of(
                "sellerId", LI.toString(),
                "lines.1.item", "DRIED-CHILI|B",
                "lines.1.quantity", "1,500",
                "lines.1.unitPrice", "28.5",
                "lines.1.windowFrom", "2026-12-01",
                "lines.1.overTolerancePercent", "5"));

        var order = NewOrder.of(typed);

        assertThat(order.number()).isNull();
        assertThat(order.deliveryTerms()).isEqualTo("DAP");
        assertThat(order.lines())
                .containsExactly(new NewOrder.Line(
                        "DRIED-CHILI",
                        "B",
                        new QuantityBody("1500", "KGM"),
                        new UnitPriceBody("28.5", "CNY"),
                        LocalDate.of(2026, 12, 1),
                        null,
                        "5",
                        null));
        assertThat(NewOrder.places(typed)).containsExactly("lines.1");
    }

    @Test
    void aPledgeSaysTheLeastThatIsDelivered() {
        var pledge = NewPledge.of(pledged(), pool());

        assertThat(pledge.lines()).singleElement().satisfies(line -> {
            assertThat(line.demandLine()).isEqualTo(2);
            assertThat(line.minimumLot()).isEqualTo(new QuantityBody("200", "KGM"));
            assertThat(line.farmers()).extracting(NewPledge.Part::farmerId).containsExactly(LI);
        });
    }

    @Test
    void anErrorOfAPledgeStandsBesideTheFarmerOrTheTerm() {
        var pledge = NewPledge.of(pledged(), pool());

        var ofFarmer = pledge.refused(refused(pledged(), "/lines/0/farmers/0/quantity/amount"), pool());
        var ofTerm = pledge.refused(refused(pledged(), "/lines/0/lowestPrice"), pool());
        var ofAll = pledge.refused(refused(pledged(), "/demandRevision"), pool());

        assertThat(ofFarmer.error("farmers.1." + LI + ".quantity.amount")).isEqualTo("wrong");
        assertThat(ofTerm.error("lines.1.lowestPrice")).isEqualTo("wrong");
        assertThat(ofAll.error("demandRevision")).isEqualTo("wrong");
    }

    @Test
    void aDeadlineWithinADayStaysUnlessAnotherDayIsTyped() {
        var noon = Instant.parse("2026-12-01T04:00:00Z");
        var typed = Form.filled(Map.of("lastDay", "2026-12-01", "minimumPercent", "８0", "settledDays", "10"));

        var kept = NewPoolTerms.of(typed, pool(noon));
        var moved = NewPoolTerms.of(typed.with("lastDay", List.of("2026-12-02")), pool(noon));
        var none = NewPoolTerms.of(Form.filled(Map.of("settledDays", "0")), pool(noon));

        assertThat(kept).isEqualTo(new NewPoolTerms(null, noon, "80", 10));
        assertThat(moved).isEqualTo(new NewPoolTerms(LocalDate.of(2026, 12, 2), null, "80", 10));
        assertThat(none).isEqualTo(new NewPoolTerms(null, null, null, 0));
        assertThat(NewPoolTerms.refused(refused(typed, "/answerUntil")).error("lastDay"))
                .isEqualTo("wrong");
    }

    /** Nothing for the first line, and for the second something of one of two farmers. */
    private static Form pledged() {
        return Form.filled(Map.of(
                "farmers.0." + ZHANG + ".quantity",
                "",
                "farmers.1." + ZHANG + ".quantity",
                "0",
                "farmers.1." + LI + ".quantity",
                "1,200",
                "lines.1.lowestPrice",
                "28",
                "lines.1.minimumLot",
                "200"));
    }

    private static Form refused(Form typed, String pointer) {
        return typed.refused(new Problem(
                "/problems/x", "Wrong", 422, "wrong", "urn:uuid:0", List.of(new Problem.FieldError(pointer, "wrong"))));
    }

    private static Pool pool() {
        return pool(null);
    }

    private static Pool pool(@Nullable Instant until) {
        return new Pool(
                new UUID(3, 1),
                1,
                "OPEN",
                new UUID(2, 1),
                "DM-2026-000001",
                "四季度辣椒",
                new Party(new UUID(1, 1), "山城", "Shancheng"),
                "CNY",
                null,
                null,
                1,
                null,
                until,
                null,
                false,
                30,
                null,
                null,
                null,
                List.of(line(1), line(2)),
                null,
                null,
                null,
                null,
                null);
    }

    private static Pool.Line line(int number) {
        return new Pool.Line(
                new UUID(2, 1),
                number,
                "DRIED-CHILI",
                "B",
                new QuantityBody("5000", "KGM"),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 10),
                new UnitPriceBody("30", "CNY"),
                false,
                "FIRM",
                null,
                null);
    }
}

package io.linknet.procurement.demand.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DemandTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

    private final Demand demand = new Demand(
            "DM-2026-000001",
            new MemberId(UUID.randomUUID()),
            draft("CNY", line("DRIED-CHILI", "5000", "KGM"), line("GREEN-PEPPERCORN", "200", "KGM")),
            "王敏",
            NOW);

    @Test
    void aLineIsTheSameWithFivePercentHoweverManyZerosFollow() {
        var said = line("DRIED-CHILI", "5000", "KGM");

        assertThat(tolerating(said, "5.00")).isEqualTo(tolerating(said, "5"));
        assertThat(tolerating(said, "10")).isNotEqualTo(tolerating(said, "1"));
    }

    @Nested
    class Amending {

        @Test
        void saysTheLinesThatStandAnewAndAddsOthers() {
            demand.amend(draft(
                    "CNY",
                    line("DRIED-CHILI", "4000", "KGM"),
                    line("GREEN-PEPPERCORN", "200", "KGM"),
                    line("BEEF-TALLOW", "3", "TNE")));

            assertThat(demand.revision()).isEqualTo(2);
            assertThat(demand.lines()).hasSize(3);
            assertThat(asked(1)).isEqualTo(Quantity.of("4000", "KGM"));
        }

        @Test
        void withdrawsALineThatAsksForNothingAndKeepsItsNumber() {
            demand.amend(draft("CNY", line("DRIED-CHILI", "0", "KGM"), line("GREEN-PEPPERCORN", "200", "KGM")));

            assertThat(demand.lines()).hasSize(2);
            assertThat(demand.lines().get(1)).matches(line -> line != null && line.isWithdrawn());
        }

        @Test
        void refusesToAskForNothingAtAll() {
            refuses(
                    DemandProblem.NOTHING_LEFT_TO_ASK,
                    draft("CNY", line("DRIED-CHILI", "0", "KGM"), line("GREEN-PEPPERCORN", "0.000", "KGM")));
        }

        @Test
        void refusesToLeaveALineOut() {
            refuses(DemandProblem.LINES_LEFT_OUT, draft("CNY", line("DRIED-CHILI", "5000", "KGM")));
        }

        @Test
        void refusesAnotherMaterialOrUnitOrCurrency() {
            refuses(
                    DemandProblem.MATERIAL_STAYS,
                    draft("CNY", line("DRIED-CHILI", "5000", "KGM"), line("BEEF-TALLOW", "200", "KGM")));
            refuses(
                    DemandProblem.UNIT_STAYS,
                    draft("CNY", line("DRIED-CHILI", "5", "TNE"), line("GREEN-PEPPERCORN", "200", "KGM")));
            refuses(
                    DemandProblem.CURRENCY_STAYS,
                    draft("EUR", line("DRIED-CHILI", "5000", "KGM"), line("GREEN-PEPPERCORN", "200", "KGM")));
        }

        @Test
        void refusesANewLineThatAsksForNothing() {
            refuses(
                    DemandProblem.NEW_LINE_ASKS_NOTHING,
                    draft(
                            "CNY",
                            line("DRIED-CHILI", "5000", "KGM"),
                            line("GREEN-PEPPERCORN", "200", "KGM"),
                            line("BEEF-TALLOW", "0", "KGM")));
        }

        @Test
        void isOverOnceTheDemandIsClosed() {
            demand.close();

            refuses(
                    DemandProblem.DEMAND_NOT_OPEN,
                    draft("CNY", line("DRIED-CHILI", "5001", "KGM"), line("GREEN-PEPPERCORN", "200", "KGM")));
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void keepsTheReason() {
            demand.withdraw("不再需要");

            assertThat(demand.status()).isEqualTo(DemandStatus.WITHDRAWN);
            assertThat(demand.withdrawn()).isEqualTo("不再需要");
        }

        @Test
        void happensOnce() {
            demand.withdraw("不再需要");

            assertThatExceptionOfType(DomainRuleViolation.class)
                    .isThrownBy(() -> demand.withdraw("again"))
                    .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(DemandProblem.DEMAND_NOT_OPEN));
            assertThat(demand.withdrawn()).isEqualTo("不再需要");
        }
    }

    private void refuses(DemandProblem problem, DemandDraft draft) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> demand.amend(draft))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
        assertThat(demand.revision()).isEqualTo(1);
        assertThat(asked(1)).isEqualTo(Quantity.of("5000", "KGM"));
    }

    private Quantity asked(int line) {
        var found = demand.lines().get(line);
        assertThat(found).isNotNull();
        return found.quantity();
    }

    private static DemandDraft draft(String currency, RequestedLine... lines) {
        return new DemandDraft(
                "四季度",
                Currency.getInstance(currency),
                "长寿",
                null,
                Audience.OPEN,
                Set.of(),
                Carriage.DELIVERED,
                List.of(lines));
    }

    private static RequestedLine tolerating(RequestedLine line, String percent) {
        return new RequestedLine(
                line.materialCode(),
                line.gradeCode(),
                line.quantity(),
                line.window(),
                line.priceCeiling(),
                line.fixedPrice(),
                line.zone(),
                new BigDecimal(percent),
                new BigDecimal(percent),
                line.minimumLot(),
                line.priority(),
                line.packSize());
    }

    private static RequestedLine line(String material, String amount, String unit) {
        return new RequestedLine(
                material,
                "B",
                Quantity.of(amount, unit),
                new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-10")),
                UnitPrice.of("30", "CNY"),
                false,
                Zone.FIRM,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                RequestedLine.USUAL_PRIORITY,
                null);
    }
}

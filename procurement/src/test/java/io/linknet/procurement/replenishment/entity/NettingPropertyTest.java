package io.linknet.procurement.replenishment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every netting, whatever is needed, comes, and is bought how. */
class NettingPropertyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Unit TONNE = Unit.TONNE;

    @Property(tries = 500)
    void theStockNeverFallsBelowTheSafetyStock(
            @ForAll("needs") Need need, @ForAll("supplies") List<Supply> supplies, @ForAll("terms") BuyingTerms terms) {
        var netted = Netting.net(need, supplies, terms, TODAY);

        var safety = terms.safetyStock().in(need.unit());
        assertThat(netted).allSatisfy(week -> assertThat(week.closing()).isGreaterThanOrEqualTo(safety));
    }

    @Property(tries = 500)
    void everyWeekAddsUpAndOpensWithWhatTheLastLeft(
            @ForAll("needs") Need need, @ForAll("supplies") List<Supply> supplies, @ForAll("terms") BuyingTerms terms) {
        var stock = need.openingStock();
        for (var week : Netting.net(need, supplies, terms, TODAY)) {
            var proposal = week.proposal();
            var bought = proposal == null ? Quantity.zero(need.unit()) : proposal.usable();
            assertThat(week.opening()).isEqualTo(stock);
            assertThat(week.closing())
                    .isEqualTo(week.opening()
                            .plus(week.supply())
                            .minus(week.need())
                            .plus(bought));
            stock = week.closing();
        }
    }

    @Property(tries = 500)
    void whatIsProposedIsNeededInWholeLotsAndAtLeastTheMinimum(
            @ForAll("needs") Need need, @ForAll("supplies") List<Supply> supplies, @ForAll("terms") BuyingTerms terms) {
        for (var week : Netting.net(need, supplies, terms, TODAY)) {
            var proposal = week.proposal();
            if (proposal != null) {
                assertThat(proposal.shortage().isPositive()).isTrue();
                assertThat(proposal.usable()).isGreaterThanOrEqualTo(proposal.shortage());
                assertThat(proposal.quantity()).isGreaterThanOrEqualTo(terms.minimumOrder());
                assertThat(isWholeLots(proposal.quantity(), terms)).isTrue();
                assertThat(isNoLotTooMany(proposal, terms)).isTrue();
            }
        }
    }

    @Property(tries = 300)
    void theOrderOfTheDocumentsChangesNoNumber(
            @ForAll("needs") Need need,
            @ForAll("supplies") List<Supply> supplies,
            @ForAll("terms") BuyingTerms terms,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(supplies);
        Collections.shuffle(shuffled, random);

        var one = Netting.net(need, supplies, terms, TODAY);
        var other = Netting.net(need, shuffled, terms, TODAY);

        assertThat(other)
                .extracting(NettedWeek::closing)
                .isEqualTo(one.stream().map(NettedWeek::closing).toList());
        assertThat(other)
                .extracting(NettedWeek::proposal)
                .isEqualTo(one.stream().map(NettedWeek::proposal).toList());
    }

    private static boolean isWholeLots(Quantity quantity, BuyingTerms terms) {
        var lot = terms.lotSize().amount();
        return lot.signum() == 0 || quantity.amount().remainder(lot).signum() == 0;
    }

    /** One lot less would not do. */
    private static boolean isNoLotTooMany(Proposal proposal, BuyingTerms terms) {
        var lot = terms.lotSize().amount();
        return lot.signum() == 0
                ? proposal.quantity().equals(proposal.atLeastMinimum())
                : proposal.quantity()
                                .amount()
                                .subtract(lot)
                                .compareTo(proposal.atLeastMinimum().amount())
                        < 0;
    }

    @Provide
    Arbitrary<Need> needs() {
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("5000"))
                .ofScale(3);
        return Combinators.combine(amounts, amounts.list().ofMinSize(1).ofMaxSize(8))
                .as((opening, weeks) -> {
                    var needs = new TreeMap<Week, Quantity>();
                    var week = Week.of(TODAY);
                    for (var amount : weeks) {
                        needs.put(week, new Quantity(amount, Unit.KILOGRAM));
                        week = week.next();
                    }
                    return new Need(
                            new UUID(1, 1),
                            "DRIED-CHILI",
                            new Quantity(opening, Unit.KILOGRAM),
                            needs,
                            1,
                            Instant.EPOCH);
                });
    }

    @Provide
    Arbitrary<List<Supply>> supplies() {
        return Combinators.combine(
                        Arbitraries.of(Supply.Kind.values()),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("3"))
                                .ofScale(6),
                        Arbitraries.of(Unit.KILOGRAM, TONNE),
                        Arbitraries.integers().between(-30, 90))
                .as((kind, amount, unit, days) ->
                        new Supply(kind, new UUID(2, days), "PO", 1, new Quantity(amount, unit), TODAY.plusDays(days)))
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<BuyingTerms> terms() {
        var amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("2"))
                .ofScale(3);
        var yields = Arbitraries.bigDecimals()
                .between(new BigDecimal("40"), new BigDecimal("100"))
                .ofScale(2);
        return Combinators.combine(amounts, amounts, amounts, yields, Arbitraries.of(Unit.KILOGRAM, TONNE))
                .as((safety, lot, minimum, yield, unit) -> new BuyingTerms(
                        new Quantity(safety, unit),
                        new Quantity(lot, unit),
                        new Quantity(minimum, unit),
                        yield.setScale(2, RoundingMode.UNNECESSARY),
                        5));
    }
}

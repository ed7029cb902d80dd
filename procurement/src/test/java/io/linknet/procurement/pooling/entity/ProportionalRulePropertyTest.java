package io.linknet.procurement.pooling.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every request and any pledges. */
class ProportionalRulePropertyTest {

    @Property
    void neverGivesMoreThanPledged(@ForAll("asks") Ask ask, @ForAll("offers") List<Offer> offers) {
        for (var share : clear(ask, offers).shares()) {
            assertThat(share.allocated()).isLessThanOrEqualTo(share.offer().quantity());
            assertThat(share.allocated().isNegative()).isFalse();
        }
    }

    @Property
    void neverGivesMoreThanRequested(@ForAll("asks") Ask ask, @ForAll("offers") List<Offer> offers) {
        assertThat(clear(ask, offers).allocated(ask)).isLessThanOrEqualTo(ask.requested());
    }

    @Property
    void leavesNothingOpenThatAdmissiblePledgesCouldFill(
            @ForAll("asks") Ask ask, @ForAll("offers") List<Offer> offers) {
        var outcome = clear(ask, offers);
        var admissible = outcome.shares().stream()
                .filter(share -> share.reason() == Reason.FULL_PLEDGE || share.reason() == Reason.PROPORTIONAL_SHARE)
                .map(share -> share.offer().quantity())
                .reduce(Quantity.zero(ask.requested().unit()), Quantity::plus);

        assertThat(outcome.allocated(ask)).isEqualTo(admissible.min(ask.requested()));
    }

    @Property
    void answersEveryPledgeOnce(@ForAll("asks") Ask ask, @ForAll("offers") List<Offer> offers) {
        var outcome = clear(ask, offers);

        assertThat(outcome.shares()).extracting(Share::offer).containsExactlyInAnyOrderElementsOf(offers);
    }

    @Property
    void doesNotDependOnTheOrderOfThePledges(
            @ForAll("asks") Ask ask, @ForAll("offers") List<Offer> offers, @ForAll Random random) {
        var shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, random);

        assertThat(clear(ask, shuffled)).isEqualTo(clear(ask, offers));
        assertThat(clear(ask, shuffled).digest()).isEqualTo(clear(ask, offers).digest());
    }

    @Property
    void keepsEveryShareAtOrAboveTheSmallestLot(@ForAll("asks") Ask ask, @ForAll("offers") List<Offer> offers) {
        var lot = ask.minimumLot();
        if (lot != null) {
            assertThat(clear(ask, offers).shares())
                    .filteredOn(Share::isAllocated)
                    .allSatisfy(share -> assertThat(share.allocated()).isGreaterThanOrEqualTo(lot));
        }
    }

    @Provide
    Arbitrary<Ask> asks() {
        var amounts = kilograms(1, 100_000);
        var lots = Arbitraries.of("0", "5", "120.5");
        return Combinators.combine(amounts, lots)
                .as((amount, lot) -> lot.equals("0") ? Pledges.ask(amount) : Pledges.askWithLot(amount, lot));
    }

    @Provide
    Arbitrary<List<Offer>> offers() {
        var prices = Arbitraries.of("20", "30", "31");
        var grades = Arbitraries.integers().between(1, 3);
        return Combinators.combine(kilograms(1, 50_000), prices, grades)
                .as((amount, price, grade) -> Pledges.offer(0, amount, price, Pledges.WEEK, grade))
                .list()
                .ofMaxSize(25)
                .map(ProportionalRulePropertyTest::numbered);
    }

    private static Arbitrary<String> kilograms(int from, int to) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(from), new BigDecimal(to))
                .ofScale(3)
                .map(BigDecimal::toPlainString);
    }

    private static List<Offer> numbered(List<Offer> offers) {
        var numbered = new ArrayList<Offer>();
        for (var offer : offers) {
            numbered.add(Pledges.offer(
                    numbered.size() + 1,
                    offer.quantity().amount().toPlainString(),
                    offer.lowestPrice().amount().toPlainString(),
                    offer.available(),
                    offer.gradeRank()));
        }
        return numbered;
    }

    private static Outcome clear(Ask ask, List<Offer> offers) {
        return ProportionalRule.clear(List.of(ask), offers);
    }
}

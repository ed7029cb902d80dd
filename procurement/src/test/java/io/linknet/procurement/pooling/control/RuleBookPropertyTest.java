package io.linknet.procurement.pooling.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.pooling.entity.Gathered.Offered;
import io.linknet.procurement.pooling.entity.Gathered.Wanted;
import io.linknet.procurement.pooling.entity.Given;
import io.linknet.procurement.pooling.entity.Solved;
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
class RuleBookPropertyTest {

    private static final int TRIES = 100;

    @Property(tries = TRIES)
    void neverGivesMoreThanPledged(@ForAll("asks") Wanted ask, @ForAll("offers") List<Offered> offers) {
        for (var share : clear(ask, offers).given()) {
            assertThat(share.quantity()).isLessThanOrEqualTo(share.offer().quantity());
            assertThat(share.quantity().isNegative()).isFalse();
        }
    }

    @Property(tries = TRIES)
    void neverGivesMoreThanRequested(@ForAll("asks") Wanted ask, @ForAll("offers") List<Offered> offers) {
        assertThat(clear(ask, offers).allocated(ask)).isLessThanOrEqualTo(ask.quantity());
    }

    @Property(tries = TRIES)
    void leavesNothingOpenThatAdmissiblePledgesCouldFill(
            @ForAll("asks") Wanted ask, @ForAll("offers") List<Offered> offers) {
        var solved = clear(ask, offers);
        var admissible = solved.given().stream()
                .filter(it -> it.reason().equals("FULL_PLEDGE") || it.reason().equals("PROPORTIONAL_SHARE"))
                .map(it -> it.offer().quantity())
                .reduce(Quantity.zero(ask.quantity().unit()), Quantity::plus);

        assertThat(solved.allocated(ask)).isEqualTo(admissible.min(ask.quantity()));
    }

    @Property(tries = TRIES)
    void answersEveryPledgeOnce(@ForAll("asks") Wanted ask, @ForAll("offers") List<Offered> offers) {
        assertThat(clear(ask, offers).given()).extracting(Given::offer).containsExactlyInAnyOrderElementsOf(offers);
    }

    @Property(tries = TRIES)
    void doesNotDependOnTheOrderOfThePledges(
            @ForAll("asks") Wanted ask, @ForAll("offers") List<Offered> offers, @ForAll Random random) {
        var shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, random);

        var one = clear(ask, shuffled);
        var other = clear(ask, offers);
        assertThat(one.given()).isEqualTo(other.given());
        assertThat(one.digest()).isEqualTo(other.digest());
        assertThat(one.figures()).isEqualTo(other.figures());
    }

    @Property(tries = TRIES)
    void keepsEveryShareAtOrAboveTheSmallestLot(@ForAll("asks") Wanted ask, @ForAll("offers") List<Offered> offers) {
        var lot = ask.minimumLot();
        if (lot != null) {
            assertThat(clear(ask, offers).given())
                    .filteredOn(it -> it.quantity().isPositive())
                    .allSatisfy(it -> assertThat(it.quantity()).isGreaterThanOrEqualTo(lot));
        }
    }

    @Provide
    Arbitrary<Wanted> asks() {
        return Combinators.combine(kilograms(1, 100_000), Arbitraries.of("0", "5", "120.5"))
                .as((amount, lot) -> lot.equals("0") ? Pledges.ask(amount) : Pledges.askWithLot(amount, lot));
    }

    @Provide
    Arbitrary<List<Offered>> offers() {
        var prices = Arbitraries.of("20", "30", "31");
        var grades = Arbitraries.integers().between(1, 3);
        return Combinators.combine(kilograms(1, 50_000), prices, grades)
                .as((amount, price, grade) -> Pledges.offer(0, amount, price, Pledges.WEEK, grade))
                .list()
                .ofMaxSize(25)
                .map(RuleBookPropertyTest::numbered);
    }

    private static Arbitrary<String> kilograms(int from, int to) {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal(from), new BigDecimal(to))
                .ofScale(3)
                .map(BigDecimal::toPlainString);
    }

    private static List<Offered> numbered(List<Offered> offers) {
        var numbered = new ArrayList<Offered>();
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

    private static Solved clear(Wanted ask, List<Offered> offers) {
        return Pledges.clear(ask, offers);
    }
}

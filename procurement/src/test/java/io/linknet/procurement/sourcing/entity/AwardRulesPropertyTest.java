package io.linknet.procurement.sourcing.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.sourcing.entity.AwardRules.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AwardRulesPropertyTest {

    private static final DeliveryWindow WINDOW =
            new DeliveryWindow(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-10"));
    private static final Map<Integer, AskedLine> LINES = Map.of(1, asked("1000"), 2, asked("500"));
    private static final Map<Named, Offer> OFFERS = Map.of(
            named(1, 1), Contenders.offer(1, "1000", "30", "0"),
            named(1, 2), Contenders.offer(2, "200", "30", "0"),
            named(2, 1), Contenders.offer(1, "600", "29", "0"),
            named(3, 1), Contenders.offer(2, "500", "28", "0"));

    /** What one drawn number says: offer, line, quantity. */
    private static AwardPart part(int drawn) {
        var names = List.of(named(1, 1), named(1, 2), named(2, 1), named(3, 1));
        var name = names.get(drawn % 4);
        return new AwardPart(1 + drawn / 4 % 2, name.bidder(), name.position(), kilograms(1 + drawn / 8 % 1100));
    }

    @Property(tries = 2000)
    void passesExactlyWhatGivesNobodyTooMuch(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 0, max = 8_799) Integer> drawn) {
        var parts = drawn.stream().map(AwardRulesPropertyTest::part).toList();

        assertThat(refusal(parts).isEmpty()).isEqualTo(isFair(parts));
    }

    @Test
    void acceptsAllOfALineAndRefusesAMilligramMore() {
        var edge = List.of(of(1, 1, 1, "400"), of(1, 2, 1, "600"));
        var beyond = List.of(of(1, 1, 1, "400.000001"), of(1, 2, 1, "600"));

        assertThat(refusal(edge)).isEmpty();
        assertThat(refusal(beyond)).contains(SourcingProblem.AWARD_EXCEEDS_LINE);
    }

    @Test
    void refusesMoreThanAnOfferAndOtherUnits() {
        assertThat(refusal(List.of(of(1, 2, 1, "600.000001")))).contains(SourcingProblem.AWARD_EXCEEDS_OFFER);
        var tonnes = new AwardPart(1, new MemberId(Contenders.id(1)), 1, Quantity.of("0.4", "TNE"));
        assertThat(refusal(List.of(tonnes))).contains(SourcingProblem.AWARD_UNIT_DIFFERS);
        assertThat(refusal(List.of(of(2, 1, 1, "1")))).contains(SourcingProblem.AWARDED_OFFER_UNKNOWN);
        assertThat(refusal(List.of(of(1, 1, 1, "1"), of(1, 1, 1, "2")))).contains(SourcingProblem.AWARDED_TWICE);
    }

    private static boolean isFair(List<AwardPart> parts) {
        var seen = new HashSet<Named>();
        var sums = new HashMap<Integer, Quantity>();
        var fair = true;
        for (var part : parts) {
            var offer = OFFERS.get(Named.of(part));
            sums.merge(part.line(), part.quantity(), Quantity::plus);
            fair &= seen.add(Named.of(part))
                    && offer.line() == part.line()
                    && !part.quantity().exceeds(offer.quantity());
        }
        return fair
                && sums.entrySet().stream().noneMatch(it -> it.getValue()
                        .exceeds(LINES.get(it.getKey()).quantity()));
    }

    private static Optional<Object> refusal(List<AwardPart> parts) {
        try {
            AwardRules.require(LINES, OFFERS, new ArrayList<>(parts));
            return Optional.empty();
        } catch (DomainRuleViolation refused) {
            return Optional.of(refused.type());
        }
    }

    private static AwardPart of(int line, int bidder, int position, String amount) {
        return new AwardPart(line, new MemberId(Contenders.id(bidder)), position, Quantity.of(amount, "KGM"));
    }

    private static Named named(int bidder, int position) {
        return new Named(new MemberId(Contenders.id(bidder)), position);
    }

    private static AskedLine asked(String amount) {
        return new AskedLine("DRIED-CHILI", "B", Quantity.of(amount, "KGM"), WINDOW, "长寿", true);
    }

    private static Quantity kilograms(int amount) {
        return Quantity.of(Integer.toString(amount), "KGM");
    }
}

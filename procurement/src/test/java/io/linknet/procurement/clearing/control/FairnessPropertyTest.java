package io.linknet.procurement.clearing.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The rules for smallholders by their definition, in the quantities that people wrote down.
 *
 * <p>One line that all pledges suit, grams to share, some pledges in tonnes: what is given differs from the share of the
 * definition by less than what cannot be divided, a step as fine as the finest quantity written.
 */
class FairnessPropertyTest {

    @Property(tries = 400)
    void proportionalIsTheSamePartOfEveryPledge(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int offers,
            @ForAll @IntRange(min = 1, max = 20_000_000) int grams) {
        var market = scarce(seed, offers, grams);
        var given = given(market, FairnessRule.PROPORTIONAL);

        assertThat(sum(given)).isEqualByComparingTo(toShare(market));
        for (var offer : market.offers()) {
            var part = pledged(offer).multiply(toShare(market)).divide(allPledged(market), 12, RoundingMode.HALF_EVEN);
            assertThat(given.get(offer.id()).subtract(part).abs())
                    .as("%s of %s in %s", offer.id(), part, given)
                    .isLessThan(step(market));
        }
    }

    @Property(tries = 400)
    void equalShareIsTheSameForEveryHouseholdThatPledgedThatMuch(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int offers,
            @ForAll @IntRange(min = 1, max = 20_000_000) int grams) {
        var market = scarce(seed, offers, grams);
        var given = given(market, FairnessRule.EQUAL_SHARE);
        var level = level(market);

        assertThat(sum(given)).isEqualByComparingTo(toShare(market));
        for (var offer : market.offers()) {
            var households = BigDecimal.valueOf(offer.standing().households());
            var part = level.multiply(households).min(pledged(offer));
            assertThat(given.get(offer.id()).subtract(part).abs())
                    .as("%s of %s in %s", offer.id(), part, given)
                    .isLessThan(step(market));
        }
    }

    @Property(tries = 300)
    void nobodyGetsMoreThanIsPledgedNorALineMoreThanItAsks(@ForAll long seed, @ForAll FairnessRule rule) {
        var market = mixed(seed);

        var awards = new ClearMarket().clear(market, Rules.of(rule)).awards();

        for (var offer : market.offers()) {
            var all = kilograms(awards.stream().filter(it -> it.offer().equals(offer.id())));
            assertThat(all).isLessThanOrEqualTo(pledged(offer));
        }
        for (var line : market.lines()) {
            var all = kilograms(awards.stream().filter(it -> it.line().equals(line.id())));
            assertThat(all).isLessThanOrEqualTo(inKilograms(line.goods().quantity()));
        }
    }

    private static BigDecimal step(Market market) {
        var quantities = Stream.concat(
                market.offers().stream().map(FairnessPropertyTest::pledged),
                market.lines().stream().map(line -> inKilograms(line.goods().quantity())));
        var digits =
                quantities.mapToInt(it -> it.stripTrailingZeros().scale()).max().orElse(0);
        return BigDecimal.ONE.movePointLeft(Math.max(0, digits));
    }

    /** The level of the definition: filled by hand, household by household, from the smallest pledge of one up. */
    private static BigDecimal level(Market market) {
        var left = toShare(market);
        var households = market.offers().stream()
                .mapToInt(it -> it.standing().households())
                .sum();
        var byPledgeOfAHousehold = market.offers().stream()
                .sorted((one, other) -> ofAHousehold(one).compareTo(ofAHousehold(other)))
                .toList();
        for (var offer : byPledgeOfAHousehold) {
            var level = left.divide(BigDecimal.valueOf(households), 12, RoundingMode.HALF_EVEN);
            if (ofAHousehold(offer).compareTo(level) >= 0) {
                return level;
            }
            left = left.subtract(pledged(offer));
            households -= offer.standing().households();
        }
        return allPledged(market);
    }

    private static BigDecimal ofAHousehold(Offer offer) {
        return pledged(offer).divide(BigDecimal.valueOf(offer.standing().households()), 12, RoundingMode.HALF_EVEN);
    }

    /** One line that asks for at most what is pledged. */
    private static Market scarce(long seed, int offers, int grams) {
        var random = new Random(seed);
        var pledges = offers(random, offers);
        var all = pledges.stream().map(FairnessPropertyTest::pledged).reduce(BigDecimal.ZERO, BigDecimal::add);
        var asked = BigDecimal.valueOf(grams).movePointLeft(3).min(all);
        var line = Markets.line("l1", 1, "12");
        return Markets.market(pledges, List.of(asking(line, asked.toPlainString(), "KGM")));
    }

    private static Market mixed(long seed) {
        var random = new Random(seed);
        var lines = IntStream.range(0, 3)
                .mapToObj(at -> asking(
                        Markets.line("l" + at, 1, "12", 1 + random.nextInt(2), Lots.ANY), amount(random, 4000), "KGM"))
                .toList();
        return Markets.market(offers(random, 6), lines);
    }

    private static List<Offer> offers(Random random, int count) {
        return IntStream.range(0, count).mapToObj(at -> offer(random, at)).toList();
    }

    private static Offer offer(Random random, int at) {
        var standing = new Standing(at, 1, 100, 1 + random.nextInt(5));
        var plain = Markets.offer("o" + at, 1, "8", standing);
        var tonnes = random.nextInt(3) == 0;
        var quantity = tonnes
                ? Quantity.of(
                        new BigDecimal(amount(random, 3000)).movePointLeft(3).toPlainString(), "TNE")
                : Quantity.of(amount(random, 3000), "KGM");
        var price = tonnes ? UnitPrice.of("8000", "CNY") : plain.lowestPrice();
        var goods = plain.goods();
        return new Offer(
                plain.id(),
                plain.party(),
                new Goods(goods.material(), goods.gradeRank(), quantity, goods.place()),
                plain.window(),
                price,
                plain.lots(),
                standing);
    }

    private static String amount(Random random, int kilograms) {
        return BigDecimal.valueOf(1 + random.nextInt(kilograms * 1000))
                .movePointLeft(3)
                .toPlainString();
    }

    private static DemandLine asking(DemandLine line, String amount, String unit) {
        var goods = line.goods();
        return new DemandLine(
                line.id(),
                new Goods(goods.material(), goods.gradeRank(), Quantity.of(amount, unit), goods.place()),
                line.window(),
                line.ceiling(),
                line.lots(),
                line.priority(),
                line.carriage(),
                null);
    }

    private static Map<String, BigDecimal> given(Market market, FairnessRule rule) {
        var given = new HashMap<String, BigDecimal>();
        market.offers().forEach(offer -> given.put(offer.id(), BigDecimal.ZERO));
        new ClearMarket()
                .clear(market, Rules.of(rule))
                .awards()
                .forEach(award -> given.merge(award.offer(), inKilograms(award.quantity()), BigDecimal::add));
        return given;
    }

    private static BigDecimal sum(Map<String, BigDecimal> given) {
        return given.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal kilograms(Stream<Award> awards) {
        return awards.map(it -> inKilograms(it.quantity())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal toShare(Market market) {
        return inKilograms(market.lines().get(0).goods().quantity());
    }

    private static BigDecimal allPledged(Market market) {
        return market.offers().stream().map(FairnessPropertyTest::pledged).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal pledged(Offer offer) {
        return inKilograms(offer.goods().quantity());
    }

    private static BigDecimal inKilograms(Quantity quantity) {
        return quantity.in(Unit.KILOGRAM).amount();
    }
}

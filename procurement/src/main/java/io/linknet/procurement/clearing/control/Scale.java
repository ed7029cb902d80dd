package io.linknet.procurement.clearing.control;

import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How quantities and prices become whole numbers: steps of 10^-quantityDigits of the base unit (kilogram, litre, or the
 * unit itself) and of 10^-priceDigits of the currency per base unit.
 *
 * @param quantityDigits as fine as the finest quantity in the market
 * @param priceDigits as fine as the finest price per base unit in the market, at most 9
 */
public record Scale(int quantityDigits, int priceDigits) {

    private static final int MOST_PRICE_DIGITS = 9;

    /** The coarsest scale at which nothing in the market has to be rounded. */
    static Scale of(Market market) {
        var quantities = Stream.concat(
                        market.offers().stream().map(offer -> offer.goods().quantity()),
                        market.lines().stream().map(line -> line.goods().quantity()))
                .mapToInt(
                        quantity -> quantity.in(base(quantity.unit())).amount().scale())
                .max()
                .orElse(0);
        var prices = IntStream.concat(
                        market.offers().stream().mapToInt(offer -> digits(offer.lowestPrice(), unit(offer.goods()))),
                        market.lines().stream().flatMapToInt(Scale::digits))
                .max()
                .orElse(0);
        return new Scale(Math.min(quantities, inEveryUnit(market)), Math.min(prices, MOST_PRICE_DIGITS));
    }

    private static IntStream digits(DemandLine line) {
        return Stream.of(
                        line.ceiling(),
                        line.carriage().perUnit(),
                        line.carriage().perUnitKilometre())
                .filter(price -> price != null)
                .mapToInt(price -> digits(price, unit(line.goods())));
    }

    private static int digits(UnitPrice price, Unit unit) {
        return Math.max(
                0,
                perBase(price, unit, RoundingMode.CEILING).stripTrailingZeros().scale());
    }

    /** A step must be a quantity in the unit of every line: six digits of a tonne are three of a kilogram. */
    private static int inEveryUnit(Market market) {
        return market.lines().stream()
                .map(line -> perUnit(unit(line.goods())))
                .mapToInt(factor -> Quantity.DIGITS - Math.max(0, factor.precision() - factor.scale() - 1))
                .min()
                .orElse(Quantity.DIGITS);
    }

    static Unit unit(Goods goods) {
        return goods.quantity().unit();
    }

    /** What a unit is counted in, and how much of that it is; asked for each offer, so kept for each unit. */
    private record Measure(Unit base, BigDecimal factor) {

        private static final Map<Unit, Measure> KNOWN = new ConcurrentHashMap<>();

        static Measure of(Unit unit) {
            return KNOWN.computeIfAbsent(unit, Measure::found);
        }

        private static Measure found(Unit unit) {
            var base = Stream.of(Unit.KILOGRAM, Unit.LITRE)
                    .filter(unit::isConvertibleTo)
                    .findFirst()
                    .orElse(unit);
            return new Measure(base, new Quantity(BigDecimal.ONE, unit).in(base).amount());
        }
    }

    /** What quantities of a unit are counted in. */
    static Unit base(Unit unit) {
        return Measure.of(unit).base();
    }

    private static BigDecimal perUnit(Unit unit) {
        return Measure.of(unit).factor();
    }

    private static BigDecimal perBase(UnitPrice price, Unit unit, RoundingMode rounding) {
        return price.amount().divide(perUnit(unit), MOST_PRICE_DIGITS, rounding);
    }

    long steps(Quantity quantity, RoundingMode rounding) {
        return quantity.in(base(quantity.unit()))
                .amount()
                .movePointRight(quantityDigits)
                .setScale(0, rounding)
                .longValueExact();
    }

    /** So many steps, in a unit. */
    Quantity quantity(long steps, Unit unit) {
        return new Quantity(BigDecimal.valueOf(steps, quantityDigits), base(unit)).in(unit);
    }

    long price(UnitPrice price, Unit unit, RoundingMode rounding) {
        return perBase(price, unit, rounding)
                .movePointRight(priceDigits)
                .setScale(0, rounding)
                .longValueExact();
    }

    /** A whole price, per unit; rounded up where six digits do not hold it, for the seller's limit. */
    UnitPrice price(long whole, Unit unit, Currency currency) {
        var amount = BigDecimal.valueOf(whole, priceDigits).multiply(perUnit(unit));
        return new UnitPrice(amount.setScale(UnitPrice.DIGITS, RoundingMode.CEILING), currency);
    }
}

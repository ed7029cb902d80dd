package io.linknet.kernel.value;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of a material, in one unit of measure.
 *
 * <p>At most six fraction digits (a milligram in kilograms); trailing zeros are dropped, so 3.0 t and 3 t are
 * {@code equals}. Arithmetic stays within one unit; {@link #in} converts within mass and within volume.
 *
 * @param amount signed decimal amount
 * @param unit UN/ECE Recommendation 20 unit
 */
@Embeddable
public record Quantity(BigDecimal amount, Unit unit) implements Comparable<Quantity> {

    /** Fraction digits a quantity may have. */
    public static final int DIGITS = 6;

    /**
     * Normalises the scale.
     *
     * @throws ArithmeticException if {@code amount} has more than six fraction digits
     */
    public Quantity {
        requireNonNull(unit, "unit");
        var stripped = amount.setScale(DIGITS, RoundingMode.UNNECESSARY).stripTrailingZeros();
        amount = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /**
     * Reads a quantity as messages write it.
     *
     * @param amount decimal text, for example {@code "12.5"}
     * @param unitCode Rec 20 code, for example {@code "KGM"}
     */
    public static Quantity of(String amount, String unitCode) {
        return new Quantity(new BigDecimal(amount), new Unit(unitCode));
    }

    /** Nothing, in the given unit. */
    public static Quantity zero(Unit unit) {
        return new Quantity(BigDecimal.ZERO, unit);
    }

    /**
     * Adds within one unit.
     *
     * @throws DomainMismatch if the units differ
     */
    public Quantity plus(Quantity addend) {
        requireSameUnit(addend);
        return new Quantity(amount.add(addend.amount), unit);
    }

    /**
     * Subtracts within one unit.
     *
     * @throws DomainMismatch if the units differ
     */
    public Quantity minus(Quantity subtrahend) {
        requireSameUnit(subtrahend);
        return new Quantity(amount.subtract(subtrahend.amount), unit);
    }

    /** This quantity increased by a tolerance, rounded down to six digits: nobody gains from the rounding. */
    public Quantity plusPercent(BigDecimal percent) {
        var factor = BigDecimal.ONE.add(percent.movePointLeft(2));
        return new Quantity(amount.multiply(factor).setScale(DIGITS, RoundingMode.DOWN), unit);
    }

    /** The smaller of two quantities of one unit. */
    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of two quantities of one unit. */
    public Quantity max(Quantity other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The same quantity in another unit of the same kind, rounded half-even to six digits.
     *
     * @throws DomainMismatch if the units measure different things
     */
    public Quantity in(Unit target) {
        if (unit.equals(target)) {
            return this;
        }
        return new Quantity(unit.convert(amount, target, DIGITS), target);
    }

    /**
     * The same quantity in another unit, if six fraction digits can say it without rounding.
     *
     * @throws DomainMismatch if the units measure different things
     */
    public Optional<Quantity> exactlyIn(Unit target) {
        var converted = in(target);
        return unit.measuresTheSame(amount, target, converted.amount) ? Optional.of(converted) : Optional.empty();
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Whether this is more than {@code other}, in the same unit. */
    public boolean exceeds(Quantity other) {
        return compareTo(other) > 0;
    }

    /**
     * Orders quantities of one unit.
     *
     * @throws DomainMismatch if the units differ
     */
    @Override
    public int compareTo(Quantity other) {
        requireSameUnit(other);
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + unit.code();
    }

    private void requireSameUnit(Quantity other) {
        if (!unit.equals(other.unit)) {
            throw new DomainMismatch(unit.code(), other.unit.code());
        }
    }
}

package io.linknet.kernel.value;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A unit of measure of UN/ECE Recommendation 20 (and the packages of Recommendation 21 with their leading X).
 *
 * <p>Known codes stand in {@code rec20.txt} beside this class. Mass converts to mass and volume to volume; everything
 * else only to itself. 斤 (half a kilogram) is a way to show kilograms, not a unit.
 *
 * @param code common code, for example {@code KGM}
 */
@Embeddable
public record Unit(String code) {

    public static final Unit KILOGRAM = new Unit("KGM");
    public static final Unit TONNE = new Unit("TNE");
    public static final Unit LITRE = new Unit("LTR");
    public static final Unit PIECE = new Unit("C62");

    private static final Map<String, BigDecimal> IN_KILOGRAMS = Map.of(
            "KGM", BigDecimal.ONE,
            "TNE", new BigDecimal("1000"),
            "GRM", new BigDecimal("0.001"),
            "MGM", new BigDecimal("0.000001"),
            "DTN", new BigDecimal("100"),
            "LBR", new BigDecimal("0.45359237"));

    private static final Map<String, BigDecimal> IN_LITRES = Map.of(
            "LTR", BigDecimal.ONE,
            "MLT", new BigDecimal("0.001"),
            "HLT", new BigDecimal("100"),
            "MTQ", new BigDecimal("1000"));

    /**
     * Accepts known codes only.
     *
     * @throws IllegalArgumentException if the code is not one of Recommendation 20
     */
    public Unit {
        requireNonNull(code, "code");
        if (!isKnown(code)) {
            throw new IllegalArgumentException("unknown unit " + code);
        }
    }

    /** Whether the text is a code that a {@code Unit} can be made of. */
    public static boolean isKnown(String code) {
        return Known.CODES.contains(code);
    }

    /** Whether quantities of the two units can be compared after conversion. */
    public boolean isConvertibleTo(Unit other) {
        return equals(other)
                || IN_KILOGRAMS.containsKey(code) && IN_KILOGRAMS.containsKey(other.code)
                || IN_LITRES.containsKey(code) && IN_LITRES.containsKey(other.code);
    }

    /** Whether two amounts are equal without any rounding, this unit being convertible to the other. */
    boolean measuresTheSame(BigDecimal amount, Unit other, BigDecimal amountOfOther) {
        if (equals(other)) {
            return amount.compareTo(amountOfOther) == 0;
        }
        var scale = scale();
        return amount.multiply(factor(scale, code)).compareTo(amountOfOther.multiply(factor(scale, other.code))) == 0;
    }

    /** How much of the other unit it is, rounded once, half-even. */
    BigDecimal convert(BigDecimal amount, Unit target, int digits) {
        if (!isConvertibleTo(target)) {
            throw new DomainMismatch(code, target.code);
        }
        var scale = scale();
        return amount.multiply(factor(scale, code)).divide(factor(scale, target.code), digits, RoundingMode.HALF_EVEN);
    }

    private Map<String, BigDecimal> scale() {
        return IN_KILOGRAMS.containsKey(code) ? IN_KILOGRAMS : IN_LITRES;
    }

    private static BigDecimal factor(Map<String, BigDecimal> scale, String code) {
        return requireNonNull(scale.get(code));
    }

    @Override
    public String toString() {
        return code;
    }

    /** Read once, when the first unit is made. */
    private static final class Known {

        static final Set<String> CODES = read();

        private static Set<String> read() {
            try (InputStream list = requireNonNull(Unit.class.getResourceAsStream("rec20.txt"))) {
                return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .flatMap(line -> java.util.Arrays.stream(line.trim().split("\\s+")))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}

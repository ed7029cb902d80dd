package io.linknet.procurement.growing.entity;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a plot.
 *
 * @param farmerId who tends it
 * @param crop code of the material that stands there
 * @param areaMu in 亩
 * @param longitude degrees east; together with the latitude or not at all
 * @param latitude degrees north
 */
public record PlotDetails(
        @Nullable UUID farmerId,
        @Nullable String crop,
        BigDecimal areaMu,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude) {

    private static final int DIGITS = 6;
    private static final BigDecimal EAST = BigDecimal.valueOf(180);
    private static final BigDecimal NORTH = BigDecimal.valueOf(90);

    /**
     * As it is kept: what says the same is equal.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such area or point
     */
    public PlotDetails {
        areaMu = requireNonNull(Area.checked(areaMu));
        if ((longitude == null) != (latitude == null)) {
            throw GrowingProblem.POINT_IMPOSSIBLE.at(longitude == null ? "/longitude" : "/latitude", "–");
        }
        longitude = degrees(longitude, EAST, "/longitude");
        latitude = degrees(latitude, NORTH, "/latitude");
    }

    private static @Nullable BigDecimal degrees(@Nullable BigDecimal degrees, BigDecimal most, String place) {
        if (degrees == null) {
            return null;
        }
        if (degrees.abs().compareTo(most) > 0 || degrees.stripTrailingZeros().scale() > DIGITS) {
            throw GrowingProblem.POINT_IMPOSSIBLE.at(place, degrees.toPlainString());
        }
        return degrees.setScale(DIGITS, RoundingMode.UNNECESSARY);
    }
}

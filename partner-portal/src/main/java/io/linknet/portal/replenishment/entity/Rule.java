package io.linknet.portal.replenishment.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.rest.UnitPriceBody;
import org.jspecify.annotations.Nullable;

/** How a material is bought; what is absent is not said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        String gradeCode,
        String unit,
        @Nullable String safetyStock,
        @Nullable String lotSize,
        @Nullable String minimumOrder,
        @Nullable String yieldPercent,
        @Nullable Integer leadDays,
        @Nullable UnitPriceBody priceCeiling) {

    /** A rule as it was last written. */
    public record Written(String materialCode, long version, Rule rule) {}
}

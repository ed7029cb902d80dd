package io.linknet.procurement.growing.entity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a base.
 *
 * @param adcode district, GB/T 2260
 * @param areaMu in 亩; absent while nobody has measured it
 */
public record BaseDetails(String name, String adcode, @Nullable BigDecimal areaMu) {

    /**
     * Two decimals, as they are kept: what says the same is equal.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such area
     */
    public BaseDetails {
        areaMu = Area.checked(areaMu);
    }
}

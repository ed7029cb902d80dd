package io.linknet.procurement.replenishment.boundary;

import io.linknet.procurement.replenishment.entity.PurchaseRule;
import java.time.Instant;

/** How a material is bought, and since when. */
public record RuleView(String materialCode, long version, Instant changedAt, RuleBody rule) {

    static RuleView of(PurchaseRule rule) {
        return new RuleView(rule.materialCode(), rule.version(), rule.changedAt(), RuleBody.of(rule));
    }
}

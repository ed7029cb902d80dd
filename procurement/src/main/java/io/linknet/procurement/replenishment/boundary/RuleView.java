package io.linknet.procurement.replenishment.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.replenishment.entity.PurchaseRule;
import java.time.Instant;

/** How a material is bought, and since when. */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record RuleView(String materialCode, long version, Instant changedAt, RuleBody rule) {

    static RuleView of(PurchaseRule rule) {
        return new RuleView(rule.materialCode(), rule.version(), rule.changedAt(), RuleBody.of(rule));
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

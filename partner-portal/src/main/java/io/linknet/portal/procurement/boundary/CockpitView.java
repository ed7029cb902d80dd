package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.procurement.entity.Pool;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The leader's pool: pledges, a trial of the rule, the binding result. */
public record CockpitView(Pool pool, @Nullable Clearing trial, Form form, MaterialNames materials) {

    /** What is shown as the result: the binding one, else the trial. */
    public @Nullable Clearing result() {
        return pool.clearing() == null ? trial : pool.clearing();
    }

    /** All that is pledged for a line, in its unit. */
    public String pledged(int line) {
        return pool.allPledges().stream()
                .flatMap(pledge -> pledge.line(line).stream())
                .map(found -> new BigDecimal(found.quantity().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    /** All that is given out of a line, in its unit. */
    public String allocated(int line) {
        var result = result();
        return result == null
                ? "0"
                : result.shares(line).stream()
                        .map(share -> new BigDecimal(share.allocated().amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString();
    }
}

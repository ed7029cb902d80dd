package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who gets how much of a pool, and why. */
public record Clearing(String rule, boolean dryRun, String digest, List<Share> shares) {

    /** What one pledged line got. */
    public record Share(
            Party cooperative,
            int line,
            QuantityBody pledged,
            QuantityBody allocated,
            UnitPriceBody unitPrice,
            LocalDate windowFrom,
            LocalDate windowTo,
            String reason,
            Map<String, String> values) {}

    /** The shares of one demand line. */
    public List<Share> shares(int line) {
        return shares.stream().filter(share -> share.line() == line).toList();
    }
}

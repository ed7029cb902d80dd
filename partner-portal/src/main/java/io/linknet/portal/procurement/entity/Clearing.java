package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gives how much of a pool, and why. */
public record Clearing(
        String rule,
        String objective,
        String pricing,
        boolean dryRun,
        String digest,
        @Nullable String publishedDigest,
        List<Share> shares,
        @Nullable Boolean more) {

    /** What one pledged line gives to one demand line. */
    public record Share(
            Party cooperative,
            @Nullable UUID demandId,
            int line,
            QuantityBody pledged,
            QuantityBody allocated,
            UnitPriceBody unitPrice,
            LocalDate windowFrom,
            LocalDate windowTo,
            String reason,
            Map<String, String> values) {}

    /** The shares of one demand line. */
    public List<Share> shares(Pool.Line line) {
        return shares.stream()
                .filter(share -> share.line() == line.line()
                        && (share.demandId() == null
                                || line.demandId() == null
                                || share.demandId().equals(line.demandId())))
                .toList();
    }
}

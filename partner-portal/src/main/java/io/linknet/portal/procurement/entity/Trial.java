package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule that was tried, with what it comes to. */
public record Trial(
        UUID id,
        String rule,
        String objective,
        String pricing,
        @Nullable List<Party> first,
        Instant triedAt,
        Map<String, String> figures,
        List<Share> cooperatives) {

    /** What one cooperative gives. */
    public record Share(Party cooperative, QuantityBody pledged, QuantityBody allocated) {}

    /** Who goes first by the rule of priority. */
    public List<Party> goingFirst() {
        return first == null ? List.of() : first;
    }

    /** The same as a form sends it. */
    public String goingFirstIds() {
        return goingFirst().stream().map(party -> party.id().toString()).collect(Collectors.joining(","));
    }

    /** One figure; nothing when it is missing. */
    public BigDecimal figure(String name) {
        return new BigDecimal(figures.getOrDefault(name, "0"));
    }

    /** What a cooperative gives in a unit by this rule. */
    public Optional<Share> of(UUID cooperative, String unit) {
        return cooperatives.stream()
                .filter(share -> share.cooperative().id().equals(cooperative)
                        && share.pledged().unit().equals(unit))
                .findFirst();
    }
}

package io.linknet.kernel.grant;

import io.linknet.kernel.value.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one reader may look at in one category at one moment: the one place that decides, for addresses, pages and files alike.
 *
 * @param grants to the reader
 * @param at the moment of the look
 */
public record GrantsInForce(List<Grant> grants, Instant at) {

    /** Keeps its own copy of the grants. */
    public GrantsInForce {
        grants = List.copyOf(grants);
    }

    /** Who has said anything at all; most readers have been told nothing, and nothing more is looked up for them. */
    public Set<UUID> grantors() {
        return grants.stream()
                .filter(grant -> grant.isInForce(at))
                .map(grant -> grant.grantor().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The grant of that owner that allows the look, the newest first. */
    public Optional<Grant> covering(MemberId owner, DataUse use) {
        return grants.stream()
                .filter(grant -> grant.grantor().equals(owner) && grant.covers(use, at))
                .findFirst();
    }
}

package io.linknet.portal.notice.entity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that happened to one or more members.
 *
 * @param id of the event that told it
 * @param occurredAt when
 * @param topic publisher and kind of aggregate, for example {@code procurement.order}
 * @param what type of the event without its version, for example {@code procurement.order-placed}
 * @param document what it happened to
 * @param number of that document; empty when the event did not say
 * @param actor who did it, {@code <issuer>|<subject>} or a service
 * @param parties the members that may know
 */
public record Notice(
        UUID id,
        Instant occurredAt,
        String topic,
        String what,
        UUID document,
        String number,
        String actor,
        Set<UUID> parties) {

    /** Keeps its own copy of the parties. */
    public Notice {
        parties = Set.copyOf(parties);
    }
}

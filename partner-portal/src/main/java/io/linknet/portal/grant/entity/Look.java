package io.linknet.portal.grant.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * A look of one member at the data of another; the own member is either of them.
 *
 * @param personName who looked
 * @param objectType kind of document it was taken through
 */
public record Look(
        UUID id,
        UUID ownerId,
        UUID readerId,
        String personName,
        String category,
        String purpose,
        String objectType,
        UUID objectId,
        Instant readAt) {

    /** Page of the document; empty where it has none. */
    public String address() {
        return switch (objectType) {
            case "demand" -> "/procurement/demands/" + objectId;
            case "purchase-order" -> "/procurement/orders/" + objectId;
            case "qualification" -> "/qualifications/" + objectId;
            case "application" -> "/finance/applications/" + objectId;
            default -> "";
        };
    }
}

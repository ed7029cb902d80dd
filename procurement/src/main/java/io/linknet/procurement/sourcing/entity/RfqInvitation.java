package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The right of one member to bid. */
@Entity
@Table(name = "rfq_invitation")
public class RfqInvitation {

    /**
     * Who is asked for what.
     *
     * @param rfqId the request
     * @param memberId the invited member
     */
    @Embeddable
    public record Key(
            @Column(name = "rfq_id", nullable = false) UUID rfqId,
            @Column(name = "member_id", nullable = false) UUID memberId) {}

    @EmbeddedId
    private Key id;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RfqInvitation() {}

    public RfqInvitation(Rfq rfq, UUID invited) {
        this.id = new Key(rfq.id(), invited);
        this.buyerId = rfq.buyer().value();
    }

    public UUID memberId() {
        return id.memberId();
    }

    public MemberId buyer() {
        return new MemberId(buyerId);
    }
}

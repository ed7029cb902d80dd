package io.linknet.procurement.demand.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** The right of one member to answer a demand that is not open to everybody. */
@Entity
@Table(name = "demand_invitation")
public class Invitation {

    /**
     * Who is invited to what.
     *
     * @param demandId the demand
     * @param memberId the invited member
     */
    @Embeddable
    public record Key(
            @Column(name = "demand_id", nullable = false) UUID demandId,
            @Column(name = "member_id", nullable = false) UUID memberId) {}

    @EmbeddedId
    private Key id;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private UUID leaderId;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Invitation() {}

    public Invitation(UUID demandId, MemberId leader, UUID invited) {
        this.id = new Key(demandId, invited);
        this.leaderId = leader.value();
    }

    public UUID memberId() {
        return id.memberId();
    }

    public MemberId leader() {
        return new MemberId(leaderId);
    }
}

package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's part in a joint pool: invited by the organiser, in it by its own consent. */
@Entity
@Table(name = "pool_party")
public class PoolParty {

    /** Who takes part in what. */
    @Embeddable
    public record Key(
            @Column(name = "pool_id", nullable = false) UUID poolId,
            @Column(name = "member_id", nullable = false) UUID memberId) {}

    @EmbeddedId
    private Key id;

    @Column(name = "organiser_id", nullable = false, updatable = false)
    private UUID organiserId;

    @Column(name = "invited_at", nullable = false, updatable = false)
    private Instant invitedAt;

    @Column(name = "invited_by", length = 200, nullable = false, updatable = false)
    private String invitedBy;

    @Column(name = "joined_at")
    private @Nullable Instant joinedAt;

    @Column(name = "joined_by", length = 200)
    private @Nullable String joinedBy;

    @Column(nullable = false)
    private int demands;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected PoolParty() {}

    /** Invites a member to a joint pool. */
    public PoolParty(Pool pool, UUID invited, String invitedBy, Instant at) {
        this.id = new Key(pool.id(), invited);
        this.organiserId = pool.leader().value();
        this.invitedBy = invitedBy;
        this.invitedAt = at;
    }

    /**
     * Consents, with so many demands more.
     *
     * @param person who says so for the member
     */
    public void consent(int more, String person, Instant at) {
        demands += more;
        joinedAt = at;
        joinedBy = person;
    }

    /** Takes a demand out again; without demands a leader is no longer in the pool. */
    public void withdrawDemand() {
        demands--;
        if (demands == 0) {
            joinedAt = null;
            joinedBy = null;
        }
    }

    public MemberId member() {
        return new MemberId(id.memberId());
    }

    public boolean isIn() {
        return joinedAt != null;
    }

    public @Nullable Instant joinedAt() {
        return joinedAt;
    }

    /** How many of its demands are in the pool. */
    public int demands() {
        return demands;
    }
}

package io.linknet.procurement.sourcing.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One member's bid, as a sealed box; replacing or withdrawing it is a new revision. */
@Entity
@Table(name = "bid")
public class Bid {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "rfq_id", nullable = false, updatable = false)
    private UUID rfqId;

    @Column(name = "buyer_id", nullable = false, updatable = false)
    private UUID buyerId;

    @Column(name = "bidder_id", nullable = false, updatable = false)
    private UUID bidderId;

    @Column(nullable = false)
    private int revision;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private BidStatus status;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "key_id", length = 16, nullable = false)
    private String keyId;

    @Column
    private byte @Nullable [] sealed;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64, nullable = false)
    private String commitment;

    @Column(name = "sealed_at", nullable = false)
    private Instant sealedAt;

    @Column(name = "sealed_by", length = 200, nullable = false)
    private String sealedBy;

    @Column(length = 500)
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Bid() {}

    /** Seals the first revision. Its id is random, since one made of time would tell who was first. */
    public Bid(Rfq rfq, MemberId bidder, Sealed box, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.rfqId = rfq.id();
        this.buyerId = rfq.buyer().value();
        this.bidderId = bidder.value();
        seal(1, box, by, at);
    }

    /** Puts a new quotation in the place of the former. */
    public void replace(Sealed box, String by, Instant at) {
        seal(revision + 1, box, by, at);
    }

    private void seal(int number, Sealed box, String by, Instant at) {
        revision = number;
        status = BidStatus.SEALED;
        keyId = box.keyId();
        sealed = box.box();
        commitment = box.commitment();
        sealedBy = by;
        sealedAt = at;
    }

    /** Takes the bid back; what it said is gone. */
    public void withdraw(String by, Instant at) {
        revision = revision + 1;
        status = BidStatus.WITHDRAWN;
        sealed = null;
        sealedBy = by;
        sealedAt = at;
    }

    /** The opening found what was sealed. */
    public void opened(@Nullable String words) {
        status = BidStatus.OPENED;
        note = words;
    }

    /** The opening found something else than what was sealed. */
    public void broken() {
        status = BidStatus.BROKEN;
    }

    public boolean isWithdrawn() {
        return status == BidStatus.WITHDRAWN;
    }

    /** The box; absent when the bid is withdrawn. */
    public @Nullable Sealed box() {
        return sealed == null ? null : new Sealed(keyId, sealed, commitment);
    }

    public UUID id() {
        return id;
    }

    public UUID rfqId() {
        return rfqId;
    }

    public MemberId buyer() {
        return new MemberId(buyerId);
    }

    public MemberId bidder() {
        return new MemberId(bidderId);
    }

    /** Counts from 1; its bidder names it when it replaces or withdraws. */
    public int revision() {
        return revision;
    }

    public BidStatus status() {
        return status;
    }

    public String commitment() {
        return commitment;
    }

    /** The bidder's words to the buyer; absent until the bid is opened. */
    public @Nullable String note() {
        return note;
    }

    public Instant sealedAt() {
        return sealedAt;
    }
}

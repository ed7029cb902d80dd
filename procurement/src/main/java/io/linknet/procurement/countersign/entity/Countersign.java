package io.linknet.procurement.countersign.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One time that a farmer is asked to stand behind a share.
 *
 * <p>It takes one answer within {@link #LASTS}. It ends with the answer, when the farmer is asked anew, or after
 * {@value #MOST_WRONG_CODES} wrong codes; an ended one is never opened again.
 */
@Entity
@Table(name = "countersign")
public class Countersign {

    /** How long a farmer has for the answer. */
    public static final Duration LASTS = Duration.ofDays(7);

    /** With so many tries, one in 200,000 guesses a code of six digits. */
    public static final int MOST_WRONG_CODES = 5;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "share_id", nullable = false, updatable = false)
    private UUID shareId;

    @Column(name = "cooperative_id", nullable = false, updatable = false)
    private UUID cooperativeId;

    @Column(name = "farmer_id", nullable = false, updatable = false)
    private UUID farmerId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "token_hash", length = 64, nullable = false, updatable = false)
    private String tokenHash;

    @Column(name = "asked_by", length = 200, nullable = false, updatable = false)
    private String askedBy;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "wrong_codes", nullable = false)
    private int wrongCodes;

    @Column(nullable = false)
    private int reminders;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Countersign() {}

    /**
     * Asks.
     *
     * @param id from which the link is computed
     * @param tokenHash SHA-256 of the link's token, hexadecimal
     */
    public Countersign(UUID id, UUID shareId, MemberId cooperative, UUID farmerId, String tokenHash, Asking asking) {
        this.id = id;
        this.version = 1;
        this.shareId = shareId;
        this.cooperativeId = cooperative.value();
        this.farmerId = farmerId;
        this.tokenHash = tokenHash;
        this.askedBy = asking.person();
        this.askedAt = asking.at();
        this.expiresAt = asking.at().plus(LASTS);
    }

    /**
     * Who asks, when.
     *
     * @param person name of the clerk
     */
    public record Asking(String person, Instant at) {}

    /** Whether an answer is taken now. */
    public boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    /** Notes that the farmer was reminded; the link goes on as it is. */
    public void remind(Instant now) {
        reminders++;
        remindedAt = now;
    }

    /** Takes no answer any more. */
    public void end(Instant now) {
        endedAt = now;
    }

    /**
     * Counts a wrong code; the last one allowed ends it.
     *
     * @return how many tries are left
     */
    public int miss(Instant now) {
        wrongCodes++;
        if (triesLeft() == 0) {
            end(now);
        }
        return triesLeft();
    }

    /** How many wrong codes it still takes. */
    public int triesLeft() {
        return MOST_WRONG_CODES - wrongCodes;
    }

    /** How often the farmer was reminded. */
    public int reminders() {
        return reminders;
    }

    /** When last; absent before the first time. */
    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID shareId() {
        return shareId;
    }

    public MemberId cooperative() {
        return new MemberId(cooperativeId);
    }

    public UUID farmerId() {
        return farmerId;
    }

    public String tokenHash() {
        return tokenHash;
    }

    /** Name of the clerk who asked. */
    public String askedBy() {
        return askedBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}

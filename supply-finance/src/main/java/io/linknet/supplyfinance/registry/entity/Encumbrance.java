package io.linknet.supplyfinance.registry.entity;

import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One bank's hold on one voucher, from the application to the last repayment. */
@Entity
@Table(name = "encumbrance")
public class Encumbrance {

    /** How firm the hold is. */
    public enum State {
        /** The voucher is offered: nobody else can use it. */
        RESERVED,
        /** The bank has paid: the claim is the bank's. */
        POSTED,
        /** Repaid, refused or withdrawn. */
        ENDED
    }

    @Id
    private UUID id;

    @Column(name = "application_id", nullable = false, updatable = false)
    private UUID applicationId;

    @Column(name = "voucher_id", nullable = false, updatable = false)
    private UUID voucherId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 64, nullable = false, updatable = false)
    private String fingerprint;

    @Column(name = "applicant_id", nullable = false, updatable = false)
    private UUID applicantId;

    @Column(name = "bank_id", nullable = false, updatable = false)
    private UUID bankId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private State state;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Encumbrance() {}

    public Encumbrance(UUID applicationId, UUID voucherId, Fingerprint claim, MemberId applicant, MemberId bank) {
        this.id = Ids.next();
        this.applicationId = applicationId;
        this.voucherId = voucherId;
        this.fingerprint = claim.text();
        this.applicantId = applicant.value();
        this.bankId = bank.value();
        this.state = State.RESERVED;
    }

    /**
     * The bank has paid.
     *
     * @throws IllegalStateException if it is not reserved
     */
    public void post() {
        if (state != State.RESERVED) {
            throw new IllegalStateException("encumbrance " + id + " is " + state);
        }
        state = State.POSTED;
    }

    /** The hold is over; ending it twice changes nothing. */
    public void end() {
        state = State.ENDED;
    }

    public UUID voucherId() {
        return voucherId;
    }

    public State state() {
        return state;
    }
}

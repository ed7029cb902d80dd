package io.linknet.supplyfinance.application.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * An applicant's permission for one bank to read what stands behind the offered voucher.
 *
 * <p>The row-level policies of order, delivery, statement, payable and voucher read it. It ends when the bank says no or
 * the applicant takes the application back.
 */
@Entity
@Table(name = "evidence_grant")
public class EvidenceGrant {

    @Id
    @Column(name = "application_id")
    private UUID applicationId;

    @Column(name = "member_id", nullable = false, updatable = false)
    private UUID memberId;

    @Column(name = "granted_by", nullable = false, updatable = false)
    private UUID grantedBy;

    @Column(name = "payable_id", nullable = false, updatable = false)
    private UUID payableId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false, updatable = false)
    private UUID[] path;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected EvidenceGrant() {}

    /**
     * Grants.
     *
     * @param path vouchers from the issued one down to the offered one
     */
    public EvidenceGrant(FinancingApplication application, List<UUID> path) {
        this.applicationId = application.id();
        this.memberId = application.bank().value();
        this.grantedBy = application.applicant().value();
        this.payableId = application.payableId();
        this.path = path.toArray(UUID[]::new);
    }

    public MemberId bank() {
        return new MemberId(memberId);
    }

    /** Vouchers from the issued one down to the offered one. */
    public List<UUID> path() {
        return List.of(path);
    }
}

package io.linknet.supplyfinance.voucher.entity;

import io.linknet.kernel.value.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The one use of a voucher. Its key is the voucher's, so a second use cannot be written. */
@Entity
@Immutable
@Table(name = "voucher_use")
public class VoucherUse {

    @Id
    @Column(name = "voucher_id")
    private UUID voucherId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10, nullable = false)
    private UseKind kind;

    @Column(name = "operation_id", nullable = false)
    private UUID operationId;

    @Column(name = "used_by", nullable = false)
    private UUID usedBy;

    @Column(length = 200, nullable = false)
    private String person;

    @Column(name = "used_at", nullable = false)
    private Instant usedAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected VoucherUse() {}

    /**
     * Uses a voucher up.
     *
     * @param operationId the application for a bank, otherwise an id of its own
     */
    public VoucherUse(UUID voucherId, UseKind kind, UUID operationId, MemberId usedBy, String person, Instant usedAt) {
        this.voucherId = voucherId;
        this.kind = kind;
        this.operationId = operationId;
        this.usedBy = usedBy.value();
        this.person = person;
        this.usedAt = usedAt;
    }

    public UUID voucherId() {
        return voucherId;
    }

    public UseKind kind() {
        return kind;
    }

    public String person() {
        return person;
    }

    public Instant usedAt() {
        return usedAt;
    }
}

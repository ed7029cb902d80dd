package io.linknet.supplyfinance.application.entity;

import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Money that the bank got from the debtor, as the bank says; its reference keeps it from being counted twice. */
@Entity
@Immutable
@Table(name = "repayment")
public class Repayment {

    @Id
    private UUID id;

    @Column(name = "application_id", nullable = false)
    private UUID applicationId;

    @Column(name = "bank_id", nullable = false)
    private UUID bankId;

    @Column(precision = 20, scale = 4, nullable = false)
    private BigDecimal amount;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 3, nullable = false)
    private Currency currency;

    @Column(length = 80, nullable = false)
    private String reference;

    @Embedded
    @AttributeOverride(name = "person", column = @Column(name = "recorded_by", length = 200, nullable = false))
    @AttributeOverride(name = "name", column = @Column(name = "recorded_by_name", length = 120, nullable = false))
    @AttributeOverride(name = "at", column = @Column(name = "recorded_at", nullable = false))
    private Signature recorded;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Repayment() {}

    public Repayment(UUID applicationId, MemberId bank, Money amount, String reference, Signature recorded) {
        this.id = Ids.next();
        this.applicationId = applicationId;
        this.bankId = bank.value();
        this.amount = amount.amount();
        this.currency = amount.currency();
        this.reference = reference;
        this.recorded = recorded;
    }

    public UUID id() {
        return id;
    }

    public Money amount() {
        return new Money(amount, currency);
    }

    /** The bank's own, for example the entry of its statement. */
    public String reference() {
        return reference;
    }

    public Signature recorded() {
        return recorded;
    }
}

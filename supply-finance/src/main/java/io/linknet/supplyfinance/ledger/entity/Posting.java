package io.linknet.supplyfinance.ledger.entity;

import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One line of a journal.
 *
 * @param position in the journal, from 1
 * @param ownerId whose books
 * @param account which account of them
 * @param value debit positive, credit negative, in {@code currency}
 * @param currency ISO 4217
 */
@Embeddable
public record Posting(
        @Column(nullable = false) int position,
        @Column(name = "owner_id", nullable = false) UUID ownerId,
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(length = 30, nullable = false)
                Account account,
        @Column(name = "amount", precision = 20, scale = 4, nullable = false) BigDecimal value,
        @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 3, nullable = false) Currency currency) {

    static Posting of(int position, MemberId owner, Account account, Money amount) {
        return new Posting(position, owner.value(), account, amount.amount(), amount.currency());
    }

    public MemberId owner() {
        return new MemberId(ownerId);
    }

    /** Debit positive, credit negative. */
    public Money amount() {
        return new Money(value, currency);
    }
}

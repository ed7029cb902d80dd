package io.linknet.supplyfinance.ledger.entity;

import io.linknet.kernel.value.Money;

/**
 * The state of an account: one line of a trial balance.
 *
 * @param account which account
 * @param debit everything posted to its debit
 * @param credit everything posted to its credit, not negative
 */
public record Balance(Account account, Money debit, Money credit) {

    /** Debit less credit. */
    public Money net() {
        return debit.minus(credit);
    }
}

package io.linknet.supplyfinance.payable.entity;

/**
 * Two people of the debtor stand behind a payable.
 *
 * @param payable as confirmed
 */
public record PayableConfirmed(Payable payable) {}

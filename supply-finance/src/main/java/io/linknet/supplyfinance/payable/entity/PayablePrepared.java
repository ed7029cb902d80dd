package io.linknet.supplyfinance.payable.entity;

/**
 * One person of the debtor stands behind a payable.
 *
 * @param payable as prepared
 */
public record PayablePrepared(Payable payable) {}

package io.linknet.supplyfinance.application.entity;

import io.linknet.kernel.value.Money;

/**
 * An application has taken a step.
 *
 * @param application as it stands after it
 * @param step which
 * @param amount the money of the step: what was repaid, what was paid out, otherwise what is applied for
 */
public record ApplicationMoved(FinancingApplication application, ApplicationStep step, Money amount) {}

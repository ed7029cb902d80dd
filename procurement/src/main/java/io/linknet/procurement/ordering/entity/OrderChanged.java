package io.linknet.procurement.ordering.entity;

import org.jspecify.annotations.Nullable;

/**
 * Both parties agreed on a change or a cancellation, or the buyer closed lines short.
 *
 * @param order as it is now
 * @param kind which of them
 * @param word whose word made it so
 * @param proposal what was agreed to; absent for lines closed short
 */
public record OrderChanged(PurchaseOrder order, OrderVersion.Kind kind, Word word, @Nullable OrderProposal proposal) {}

/**
 * Replenishment: what to buy of each material in which week, and why.
 *
 * <p>The need and the stock come from the member's plans in production-sync; what is on its way from its own orders, promises,
 * receipts and open demands. Proposals are computed when they are asked for, never kept, so a cancellation on either
 * side is in the next answer. They become a demand (feature {@code demand}) in one step. Follows {@code
 * production-sync.plan}, publishes nothing of its own.
 */
package io.linknet.procurement.replenishment;

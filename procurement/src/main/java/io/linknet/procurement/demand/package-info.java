/**
 * Demands: what a leader or processor asks the chain for.
 *
 * <p>A demand is immutable once posted. Posting it opens a pool (feature {@code pooling}) and tells the network by
 * {@code procurement.demand-posted.v1}.
 */
package io.linknet.procurement.demand;

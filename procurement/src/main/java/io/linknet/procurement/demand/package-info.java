/**
 * Demands: what a leader or processor asks the chain for.
 *
 * <p>What a demand says changes by amendments alone; every version stays as it was said. Posting opens a pool (feature
 * {@code pooling}), amending asks those who pledged, withdrawing ends the pool. The network is told by {@code
 * procurement.demand-posted.v1}, {@code -amended.v1} and {@code -withdrawn.v1}.
 */
package io.linknet.procurement.demand;

/**
 * The clearing 撮合: who delivers how much to whom, exactly, explainably, and with a proof that anyone can check.
 *
 * <p>It owns the mathematics and nothing else: no table, no event, no page. {@code ClearMarket} takes a {@code Market}
 * (offers, demand lines, ways) and {@code Rules} and returns a {@code ClearingResult}; {@code PublishClearing} writes the
 * result with its certificate; {@code VerifyClearing} checks such a file alone. No farmer is in any of them.
 */
package io.linknet.procurement.clearing;

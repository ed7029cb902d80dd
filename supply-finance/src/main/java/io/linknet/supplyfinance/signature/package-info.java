/** Who stood behind a step, as documents show it. */
package io.linknet.supplyfinance.signature;

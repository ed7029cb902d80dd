/** Who stood behind a step, and when: the mark that the rule of two pairs of eyes compares. */
package io.linknet.supplyfinance.signature;

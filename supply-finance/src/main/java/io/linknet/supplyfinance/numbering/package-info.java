/** Numbers by which people call documents: unique and rising, not without gaps. */
package io.linknet.supplyfinance.numbering;

/** How query parameters that choose from a closed set are read. */
package io.linknet.supplyfinance.query;

/** How a unit of work ends: written and checked while its caller is still known to the database. */
package io.linknet.supplyfinance.writing;

/**
 * Who takes part in the network: a read model of {@code partner-portal.member}, for names, kinds and party identifiers.
 */
package io.linknet.supplyfinance.member;

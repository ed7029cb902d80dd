/**
 * The pages of money: statements, payables and their confirmation, vouchers, the bank desk, the books.
 */
package io.linknet.portal.finance;

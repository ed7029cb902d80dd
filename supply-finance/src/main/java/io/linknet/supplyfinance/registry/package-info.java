/**
 * Who has a claim on what: the registry that keeps one claim from being financed twice.
 *
 * <p>A voucher that is offered to a bank is reserved; disbursement makes the reservation a claim of the bank; repayment,
 * refusal or withdrawal ends it. Only one can be alive for a voucher and for a fingerprint of what it says.
 */
package io.linknet.supplyfinance.registry;

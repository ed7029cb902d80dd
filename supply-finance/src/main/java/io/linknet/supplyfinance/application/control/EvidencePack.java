package io.linknet.supplyfinance.application.control;

import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.payable.control.ConfirmedPayable;
import io.linknet.supplyfinance.settlement.control.StatementFacts;
import io.linknet.supplyfinance.trade.control.KeptFact;
import io.linknet.supplyfinance.voucher.control.HeldVoucher;
import java.util.List;

/**
 * Everything that stands behind an offered voucher.
 *
 * @param application the application it belongs to
 * @param facts orders, delivery and acceptance as events, oldest first
 * @param statement what the delivery is worth
 * @param payable the word of two people of the debtor
 * @param chain from the issued voucher down to the offered one
 */
public record EvidencePack(
        FinancingApplication application,
        List<KeptFact> facts,
        StatementFacts statement,
        ConfirmedPayable payable,
        List<HeldVoucher> chain) {}

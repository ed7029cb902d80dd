package io.linknet.supplyfinance.application.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.supplyfinance.application.entity.ApplicationProblem;
import io.linknet.supplyfinance.payable.control.Payables;
import io.linknet.supplyfinance.settlement.control.Statements;
import io.linknet.supplyfinance.trade.control.Trade;
import io.linknet.supplyfinance.voucher.control.FinanceVoucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Puts the evidence behind an application together, for the bank it was offered to.
 *
 * <p>Read with the bank's own eyes: the row-level policies show it these documents only as long as the applicant's
 * permission lasts. Everything in the pack is immutable, so it is the same today and in five years.
 */
@ApplicationScoped
public class GatherEvidence {

    @Inject
    Applications applications;

    @Inject
    Payables payables;

    @Inject
    Statements statements;

    @Inject
    Trade trade;

    @Inject
    FinanceVoucher vouchers;

    /**
     * The pack of an application.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the caller is not its bank or the permission has ended
     */
    public EvidencePack of(UUID applicationId, Caller bank) {
        var application = applications.get(applicationId, bank.member());
        var grant = applications
                .grant(applicationId)
                .filter(it -> bank.isFor(it.bank()))
                .orElseThrow(() -> ApplicationProblem.UNKNOWN_APPLICATION.because());
        var payable = payables.granted(application.payableId());
        var statement = statements.granted(payable.statementId());
        return new EvidencePack(
                application, trade.facts(statement.evidence()), statement, payable, vouchers.chain(grant.path()));
    }
}

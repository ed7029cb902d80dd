package io.linknet.supplyfinance.application.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.DataRead;
import io.linknet.kernel.evidence.DataReads;
import io.linknet.kernel.grant.DataCategory;
import io.linknet.kernel.grant.GrantPurpose;
import io.linknet.supplyfinance.application.entity.ApplicationProblem;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.payable.control.ConfirmedPayable;
import io.linknet.supplyfinance.payable.control.Payables;
import io.linknet.supplyfinance.settlement.control.Statements;
import io.linknet.supplyfinance.trade.control.Trade;
import io.linknet.supplyfinance.voucher.control.FinanceVoucher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts the evidence behind an application together, for the bank it was offered to.
 *
 * <p>Read with the bank's own eyes: the row-level policies show it these documents only as long as the applicant's
 * permission lasts; whose documents they are is told. Everything in the pack is immutable, so it is the same today and in five years.
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

    @Inject
    DataReads reads;

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
        tell(application, payable);
        return new EvidencePack(
                application, trade.facts(statement.evidence()), statement, payable, vouchers.chain(grant.path()));
    }

    /** Tells the applicant and the parties of the payable that the bank has looked. */
    private void tell(FinancingApplication application, ConfirmedPayable payable) {
        reads.note(Stream.of(application.applicant(), payable.debtor(), payable.creditor())
                .map(owner -> new DataRead(
                        owner,
                        DataCategory.FINANCING_EVIDENCE,
                        GrantPurpose.FINANCING,
                        "application",
                        application.id(),
                        null))
                .toList());
    }
}

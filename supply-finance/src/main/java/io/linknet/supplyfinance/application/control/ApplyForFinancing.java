package io.linknet.supplyfinance.application.control;

import static io.linknet.supplyfinance.application.entity.ApplicationProblem.BANK_IS_THE_APPLICANT;
import static io.linknet.supplyfinance.application.entity.ApplicationProblem.NOT_A_BANK;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.application.entity.ApplicationMoved;
import io.linknet.supplyfinance.application.entity.EvidenceGrant;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.member.control.Members;
import io.linknet.supplyfinance.numbering.DocumentNumbers;
import io.linknet.supplyfinance.registry.control.ClaimRegistry;
import io.linknet.supplyfinance.voucher.control.FinanceVoucher;
import io.linknet.supplyfinance.voucher.control.HeldVoucher;
import io.linknet.supplyfinance.writing.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;

/**
 * Offers a voucher, or a part of it, to a bank. Runs in the command's transaction: cut, reservation, permission and
 * application come into being together.
 */
@ApplicationScoped
public class ApplyForFinancing {

    @Inject
    Work work;

    @Inject
    Applications applications;

    @Inject
    FinanceVoucher vouchers;

    @Inject
    ClaimRegistry registry;

    @Inject
    Members members;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Event<ApplicationMoved> moved;

    @Inject
    Clock clock;

    /**
     * What the applicant asks for.
     *
     * @param voucherId the voucher it holds
     * @param bank who is asked
     * @param amount at most the voucher's face
     * @param highestRate percent a year that it accepts without being asked again
     */
    public record Wish(UUID voucherId, MemberId bank, Money amount, BigDecimal highestRate) {}

    /** Applies. */
    public FinancingApplication apply(Caller applicant, Wish wish) {
        if (applicant.isFor(wish.bank())) {
            throw BANK_IS_THE_APPLICANT.at("/bankId");
        }
        if (members.party(wish.bank()).kind() != MemberKind.BANK) {
            throw NOT_A_BANK.at("/bankId");
        }
        members.requireGoodStanding(wish.bank(), "/bankId");
        var id = Ids.next();
        var voucher = vouchers.cutToOffer(wish.voucherId(), applicant, wish.amount());
        var number = numbers.next(DocumentNumbers.Kind.APPLICATION);
        var application = new FinancingApplication(
                id, number, offer(voucher, wish.bank()), wish.highestRate(), Signature.of(applicant, clock.instant()));
        applications.add(application, new EvidenceGrant(application, voucher.path()));
        registry.reserve(id, claim(voucher), wish.bank());
        moved.fire(application.applicationMade());
        work.finish();
        return application;
    }

    private static FinancingApplication.Offer offer(HeldVoucher voucher, MemberId bank) {
        return new FinancingApplication.Offer(
                voucher.id(),
                voucher.payableId(),
                voucher.holder(),
                bank,
                voucher.debtor(),
                voucher.face(),
                voucher.dueOn());
    }

    private static ClaimRegistry.Claim claim(HeldVoucher voucher) {
        return new ClaimRegistry.Claim(
                voucher.id(), voucher.number(), voucher.holder(), voucher.debtor(), voucher.face(), voucher.dueOn());
    }
}

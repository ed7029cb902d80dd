package io.linknet.supplyfinance.application.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Mark.MONEY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.supplyfinance.application.entity.ApplicationStatus;
import io.linknet.supplyfinance.application.entity.FinancingApplication;
import io.linknet.supplyfinance.application.entity.Repayment;
import io.linknet.supplyfinance.member.boundary.PartyView;
import io.linknet.supplyfinance.member.control.Party;
import io.linknet.supplyfinance.signature.SignatureView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An application as {@code GET /applications} shows it; {@code repayments} come with a single one.
 *
 * @param version to be sent back as {@code If-Match}
 * @param rate percent a year
 * @param discount what the bank takes off
 * @param payout what the applicant gets
 * @param accepted whether the offer is accepted, beforehand or by a second yes
 * @param offeredByYou whether the reader made the offer and therefore may not approve it
 * @param outstanding what the debtor still owes the bank
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record ApplicationView(
        UUID id,
        long version,
        String number,
        ApplicationStatus status,
        UUID voucherId,
        PartyView applicant,
        PartyView bank,
        PartyView debtor,
        MoneyBody amount,
        LocalDate dueOn,
        @Classified(value = RELATION, marks = MONEY) String highestRate,
        SignatureView applied,
        @Classified(value = RELATION, marks = MONEY) @Nullable String rate,
        @Nullable MoneyBody discount,
        @Nullable MoneyBody payout,
        @Nullable String note,
        @Nullable SignatureView offered,
        boolean accepted,
        @Nullable SignatureView approved,
        @Nullable SignatureView disbursed,
        boolean offeredByYou,
        MoneyBody repaid,
        MoneyBody outstanding,
        @Nullable String endedReason,
        @Nullable Instant endedAt,
        @Nullable List<RepaymentView> repayments) {

    /** Money that the bank got from the debtor. */
    @Classified(RELATION)
    public record RepaymentView(UUID id, MoneyBody amount, String reference, SignatureView recorded) {

        static RepaymentView of(Repayment repayment) {
            return new RepaymentView(
                    repayment.id(),
                    MoneyBody.of(repayment.amount()),
                    repayment.reference(),
                    SignatureView.of(repayment.recorded()));
        }
    }

    static ApplicationView of(
            FinancingApplication application,
            Map<UUID, Party> parties,
            String reader,
            @Nullable List<Repayment> repayments) {
        return new ApplicationView(
                application.id(),
                application.version(),
                application.number(),
                application.status(),
                application.voucherId(),
                PartyView.of(application.applicant().value(), parties),
                PartyView.of(application.bank().value(), parties),
                PartyView.of(application.debtor().value(), parties),
                MoneyBody.of(application.amount()),
                application.dueOn(),
                percent(application.highestRate()),
                SignatureView.of(application.applied()),
                application.rate().map(ApplicationView::percent).orElse(null),
                application.discount().map(MoneyBody::of).orElse(null),
                application.payout().map(MoneyBody::of).orElse(null),
                application.note().orElse(null),
                SignatureView.ofNullable(application.offered()),
                application.acceptedAt().isPresent(),
                SignatureView.ofNullable(application.approved()),
                SignatureView.ofNullable(application.disbursed()),
                isBy(application.offered(), reader),
                MoneyBody.of(application.repaid()),
                MoneyBody.of(application.outstanding()),
                application.endedReason().orElse(null),
                application.endedAt().orElse(null),
                repayments == null
                        ? null
                        : repayments.stream().map(RepaymentView::of).toList());
    }

    static Stream<UUID> partyIds(FinancingApplication application) {
        return Stream.of(
                application.applicant().value(),
                application.bank().value(),
                application.debtor().value());
    }

    private static String percent(BigDecimal rate) {
        return rate.stripTrailingZeros().toPlainString();
    }

    private static boolean isBy(Optional<Signature> signature, String reader) {
        return signature.filter(it -> it.person().equals(reader)).isPresent();
    }
}

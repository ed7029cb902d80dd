package io.linknet.supplyfinance.payable.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.supplyfinance.member.boundary.PartyView;
import io.linknet.supplyfinance.member.control.Party;
import io.linknet.supplyfinance.payable.entity.Payable;
import io.linknet.supplyfinance.payable.entity.PayableStatus;
import io.linknet.supplyfinance.signature.SignatureView;
import io.linknet.supplyfinance.trade.boundary.FactView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payable as {@code GET /payables} shows it; {@code evidence} comes with a single one.
 *
 * @param version to be sent back as {@code If-Match}
 * @param preparedByYou whether the reader prepared it and therefore may not confirm it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record PayableView(
        UUID id,
        long version,
        String number,
        UUID statementId,
        UUID orderId,
        PartyView debtor,
        PartyView creditor,
        MoneyBody amount,
        LocalDate receivedOn,
        PayableStatus status,
        @Nullable LocalDate dueOn,
        @Nullable String termReason,
        @Nullable SignatureView prepared,
        @Nullable SignatureView approved,
        @Nullable String returnedReason,
        boolean preparedByYou,
        Instant createdAt,
        @Nullable List<FactView> evidence) {

    static PayableView of(Payable payable, Map<UUID, Party> parties, String reader, @Nullable List<FactView> evidence) {
        return new PayableView(
                payable.id(),
                payable.version(),
                payable.number(),
                payable.statementId(),
                payable.orderId(),
                PartyView.of(payable.debtor().value(), parties),
                PartyView.of(payable.creditor().value(), parties),
                MoneyBody.of(payable.amount()),
                payable.receivedOn(),
                payable.status(),
                payable.dueOn().orElse(null),
                payable.termReason().orElse(null),
                SignatureView.ofNullable(payable.prepared()),
                SignatureView.ofNullable(payable.approved()),
                payable.returnedReason().orElse(null),
                payable.prepared()
                        .filter(signature -> signature.person().equals(reader))
                        .isPresent(),
                payable.createdAt(),
                evidence);
    }
}

package io.linknet.supplyfinance.voucher.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.supplyfinance.member.boundary.PartyView;
import io.linknet.supplyfinance.member.control.Party;
import io.linknet.supplyfinance.voucher.control.VoucherState;
import io.linknet.supplyfinance.voucher.entity.Voucher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as {@code GET /vouchers} shows it; {@code parts} come with a single one, those that the reader may see.
 *
 * @param state OPEN, OFFERED to a bank, or what became of it: SPLIT, TRANSFERRED, FINANCED, SETTLED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record VoucherView(
        UUID id,
        String number,
        UUID rootId,
        @Nullable UUID parentId,
        UUID payableId,
        PartyView debtor,
        PartyView holder,
        @Nullable PartyView previousHolder,
        MoneyBody face,
        LocalDate issuedOn,
        LocalDate dueOn,
        Instant createdAt,
        String state,
        @Nullable List<VoucherView> parts) {

    static VoucherView of(VoucherState row, Map<UUID, Party> parties, @Nullable List<VoucherView> parts) {
        var voucher = row.voucher();
        return new VoucherView(
                voucher.id(),
                voucher.number(),
                voucher.rootId(),
                voucher.parentId().orElse(null),
                voucher.terms().payableId(),
                PartyView.of(voucher.debtor().value(), parties),
                PartyView.of(voucher.holder().value(), parties),
                voucher.previousHolder()
                        .map(member -> PartyView.of(member.value(), parties))
                        .orElse(null),
                MoneyBody.of(voucher.face()),
                voucher.terms().issuedOn(),
                voucher.dueOn(),
                voucher.createdAt(),
                state(row),
                parts);
    }

    static Stream<UUID> partyIds(Voucher voucher) {
        return Stream.concat(
                Stream.of(voucher.debtor().value(), voucher.holder().value()),
                voucher.previousHolder().stream().map(member -> member.value()));
    }

    private static String state(VoucherState row) {
        var use = row.use();
        if (use == null) {
            return row.offered() ? "OFFERED" : "OPEN";
        }
        return switch (use.kind()) {
            case SPLIT -> "SPLIT";
            case TRANSFER -> "TRANSFERRED";
            case FINANCE -> "FINANCED";
            case SETTLE -> "SETTLED";
        };
    }
}

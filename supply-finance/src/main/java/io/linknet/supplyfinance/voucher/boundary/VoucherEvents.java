package io.linknet.supplyfinance.voucher.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.voucher.entity.Voucher;
import io.linknet.supplyfinance.voucher.entity.VoucherFinanced;
import io.linknet.supplyfinance.voucher.entity.VoucherIssued;
import io.linknet.supplyfinance.voucher.entity.VoucherSettled;
import io.linknet.supplyfinance.voucher.entity.VoucherTransferred;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the network of vouchers, on {@code supply-finance.voucher}, and writes each operation down for good.
 *
 * <p>The aggregate is the issued voucher: everything that happens to its parts is one sequence.
 */
@ApplicationScoped
public class VoucherEvents {

    static final String AGGREGATE = "supply-finance.voucher";

    @Inject
    Outbox outbox;

    @Inject
    Evidence evidence;

    void on(@Observes VoucherIssued event) {
        tell("voucher-issued", VoucherV1.of(event.voucher(), null));
    }

    void on(@Observes VoucherTransferred event) {
        tell(
                "voucher-transferred",
                VoucherV1.of(event.parts().given(), event.parent().holder()));
    }

    void on(@Observes VoucherFinanced event) {
        tell("voucher-financed", VoucherV1.of(event.bought(), event.parent().holder()));
    }

    void on(@Observes VoucherSettled event) {
        tell("voucher-settled", VoucherV1.of(event.voucher(), null));
    }

    private void tell(String what, VoucherV1 published) {
        outbox.append("supply-finance." + what + ".v1", AGGREGATE, published.rootId(), published);
        evidence.record(what, AGGREGATE, published.voucherId(), published);
    }

    /**
     * Payload of the voucher events.
     *
     * @param voucherId the voucher that came into being or was settled
     * @param rootId the issued voucher
     * @param parentId the used voucher; absent for an issued one
     * @param number what people call it
     * @param payableId the payable that it rests on
     * @param fromId who passed it on; absent when nobody did
     * @param holderId who holds it
     * @param debtorId who pays
     * @param amount its face
     * @param dueOn when
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VoucherV1(
            UUID voucherId,
            UUID rootId,
            @Nullable UUID parentId,
            String number,
            UUID payableId,
            @Nullable UUID fromId,
            UUID holderId,
            UUID debtorId,
            MoneyBody amount,
            LocalDate dueOn) {

        static VoucherV1 of(Voucher voucher, @Nullable MemberId formerHolder) {
            return new VoucherV1(
                    voucher.id(),
                    voucher.rootId(),
                    voucher.parentId().orElse(null),
                    voucher.number(),
                    voucher.terms().payableId(),
                    formerHolder == null ? null : formerHolder.value(),
                    voucher.holder().value(),
                    voucher.debtor().value(),
                    MoneyBody.of(voucher.face()),
                    voucher.dueOn());
        }
    }
}

package io.linknet.supplyfinance.payable.boundary;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.supplyfinance.payable.entity.Payable;
import io.linknet.supplyfinance.payable.entity.PayableConfirmed;
import io.linknet.supplyfinance.payable.entity.PayablePrepared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells the network of payables, on {@code supply-finance.payable}, and writes each signature down for good. */
@ApplicationScoped
public class PayableEvents {

    static final String AGGREGATE = "supply-finance.payable";

    @Inject
    Outbox outbox;

    @Inject
    Evidence evidence;

    void on(@Observes PayablePrepared event) {
        tell("payable-prepared", event.payable());
    }

    void on(@Observes PayableConfirmed event) {
        tell("payable-confirmed", event.payable());
    }

    private void tell(String what, Payable payable) {
        var published = PayableV1.of(payable);
        outbox.append("supply-finance." + what + ".v1", AGGREGATE, payable.id(), published);
        evidence.record(what, AGGREGATE, payable.id(), published);
    }

    /** Payload of {@code supply-finance.payable-prepared.v1} and {@code supply-finance.payable-confirmed.v1}. */
    public record PayableV1(
            UUID payableId,
            String number,
            UUID statementId,
            UUID orderId,
            UUID debtorId,
            UUID creditorId,
            MoneyBody amount,
            LocalDate dueOn,
            List<Line> lines) {

        /** The part of one order line. */
        public record Line(UUID orderId, int orderLine, MoneyBody amount) {}

        static PayableV1 of(Payable payable) {
            return new PayableV1(
                    payable.id(),
                    payable.number(),
                    payable.statementId(),
                    payable.orderId(),
                    payable.debtor().value(),
                    payable.creditor().value(),
                    MoneyBody.of(payable.amount()),
                    payable.dueOn().orElseThrow(),
                    payable.amounts().entrySet().stream()
                            .map(part -> new Line(payable.orderId(), part.getKey(), MoneyBody.of(part.getValue())))
                            .toList());
        }
    }
}

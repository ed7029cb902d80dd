package io.linknet.supplyfinance.application.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.supplyfinance.application.entity.ApplicationMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the two parties of each step, on {@code supply-finance.application}, and writes it down for good. */
@ApplicationScoped
public class ApplicationEvents {

    static final String AGGREGATE = "supply-finance.application";

    @Inject
    Outbox outbox;

    @Inject
    Evidence evidence;

    void on(@Observes ApplicationMoved event) {
        var application = event.application();
        var what = "financing-" + event.step().word();
        var published = FinancingV1.of(event);
        outbox.append("supply-finance." + what + ".v1", AGGREGATE, application.id(), published);
        evidence.record(what, AGGREGATE, application.id(), published);
    }

    /**
     * Payload of the financing events.
     *
     * @param applicationId the application
     * @param number what people call it
     * @param applicantId who asks
     * @param bankId who is asked
     * @param debtorId who pays in the end
     * @param voucherId the offered voucher
     * @param amount the money of the step: paid out, repaid, otherwise applied for
     * @param status where the application stands after it
     * @param rate percent a year; absent before the offer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FinancingV1(
            UUID applicationId,
            String number,
            UUID applicantId,
            UUID bankId,
            UUID debtorId,
            UUID voucherId,
            MoneyBody amount,
            String status,
            @Nullable String rate) {

        static FinancingV1 of(ApplicationMoved event) {
            var application = event.application();
            return new FinancingV1(
                    application.id(),
                    application.number(),
                    application.applicant().value(),
                    application.bank().value(),
                    application.debtor().value(),
                    application.voucherId(),
                    MoneyBody.of(event.amount()),
                    application.status().name(),
                    application.rate().map(BigDecimal::toPlainString).orElse(null));
        }
    }
}

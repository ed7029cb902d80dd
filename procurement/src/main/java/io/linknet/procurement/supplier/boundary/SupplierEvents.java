package io.linknet.procurement.supplier.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.messaging.Outbox;
import io.linknet.procurement.supplier.entity.QualificationExpiring;
import io.linknet.procurement.supplier.entity.QualificationKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells both sides what becomes of a supplier's papers, on {@code procurement.supplier}. */
@ApplicationScoped
public class SupplierEvents {

    static final String AGGREGATE = "procurement.supplier";

    @Inject
    Outbox outbox;

    void on(@Observes QualificationExpiring event) {
        outbox.append(
                "procurement.qualification-expiring.v1",
                AGGREGATE,
                event.qualification().supplier().value(),
                QualificationExpiringV1.of(event));
    }

    /** Payload of {@code procurement.qualification-expiring.v1}. */
    public record QualificationExpiringV1(
            UUID qualificationId,
            UUID supplierId,
            List<UUID> buyerIds,
            QualificationKind kind,
            String number,
            LocalDate validUntil,
            int daysLeft) {

        static QualificationExpiringV1 of(QualificationExpiring event) {
            var paper = event.qualification();
            var terms = paper.terms();
            return new QualificationExpiringV1(
                    paper.id(),
                    paper.supplier().value(),
                    event.buyers(),
                    terms.kind(),
                    terms.number(),
                    requireNonNull(terms.validUntil()),
                    event.daysLeft());
        }
    }
}

package io.linknet.procurement.demand.boundary;

import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandAmended;
import io.linknet.procurement.demand.entity.DemandPosted;
import io.linknet.procurement.demand.entity.DemandWithdrawn;
import io.linknet.procurement.demand.entity.RequestedLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells the network of demands, on {@code procurement.demand}. */
@ApplicationScoped
public class DemandEvents {

    static final String AGGREGATE = "procurement.demand";

    @Inject
    Outbox outbox;

    void on(@Observes DemandPosted event) {
        var demand = event.demand();
        outbox.append("procurement.demand-posted.v1", AGGREGATE, demand.id(), DemandPostedV1.of(demand));
    }

    void on(@Observes DemandAmended event) {
        var demand = event.demand();
        outbox.append("procurement.demand-amended.v1", AGGREGATE, demand.id(), DemandAmendedV1.of(demand));
    }

    void on(@Observes DemandWithdrawn event) {
        var demand = event.demand();
        outbox.append(
                "procurement.demand-withdrawn.v1",
                AGGREGATE,
                demand.id(),
                new DemandWithdrawnV1(
                        demand.id(), demand.number(), demand.leader().value(), event.because()));
    }

    /** Payload of {@code procurement.demand-withdrawn.v1}. */
    public record DemandWithdrawnV1(UUID demandId, String number, UUID leaderId, String reason) {}

    /** Payload of {@code procurement.demand-amended.v1}: the whole demand as it stands now. */
    public record DemandAmendedV1(
            UUID demandId,
            String number,
            UUID leaderId,
            int revision,
            String title,
            String currency,
            List<DemandPostedV1.Line> lines) {

        static DemandAmendedV1 of(Demand demand) {
            var now = DemandPostedV1.of(demand);
            return new DemandAmendedV1(
                    now.demandId(),
                    now.number(),
                    now.leaderId(),
                    demand.revision(),
                    now.title(),
                    now.currency(),
                    now.lines());
        }
    }

    /** Payload of {@code procurement.demand-posted.v1}. */
    public record DemandPostedV1(
            UUID demandId, String number, UUID leaderId, String title, String currency, List<Line> lines) {

        /** One material asked for. */
        public record Line(
                int line,
                String materialCode,
                String gradeCode,
                QuantityBody quantity,
                LocalDate windowFrom,
                LocalDate windowTo,
                String place,
                UnitPriceBody priceCeiling,
                String overTolerancePercent,
                String underTolerancePercent,
                String zone) {

            static Line of(int number, RequestedLine line, String place) {
                return new Line(
                        number,
                        line.materialCode(),
                        line.gradeCode(),
                        QuantityBody.of(line.quantity()),
                        line.window().from(),
                        line.window().to(),
                        place,
                        UnitPriceBody.of(line.priceCeiling()),
                        line.overTolerancePercent().toPlainString(),
                        line.underTolerancePercent().toPlainString(),
                        line.zone().name());
            }
        }

        static DemandPostedV1 of(Demand demand) {
            return new DemandPostedV1(
                    demand.id(),
                    demand.number(),
                    demand.leader().value(),
                    demand.title(),
                    demand.currency().getCurrencyCode(),
                    demand.lines().entrySet().stream()
                            .map(entry -> Line.of(entry.getKey(), entry.getValue(), demand.place()))
                            .toList());
        }
    }
}

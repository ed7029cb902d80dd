package io.linknet.procurement.demand.control;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.demand.entity.Demand;
import io.linknet.procurement.demand.entity.DemandStatus;
import io.linknet.procurement.demand.entity.Zone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a demand asks, as the other features see it.
 *
 * @param id the demand's id
 * @param number what people call it
 * @param leader who asks
 * @param title in the leader's words
 * @param currency ISO 4217
 * @param place where the goods are wanted
 * @param carriage who brings the goods; absent when sellers do, from anywhere
 * @param answerBy last day for pledges, calendar of Asia/Shanghai
 * @param revision grows by one with each amendment
 * @param open whether it still takes pledges
 * @param lines by line number
 */
public record DemandTerms(
        UUID id,
        String number,
        MemberId leader,
        String title,
        Currency currency,
        String place,
        @Nullable CarriageBody carriage,
        @Nullable LocalDate answerBy,
        int revision,
        boolean open,
        List<Line> lines) {

    /**
     * One material asked for; see the demand's own lines for the meaning of the parts.
     *
     * @param line position in the demand, from 1
     * @param quantity how much; nothing once the line is withdrawn
     * @param fixedPrice whether exactly the price is paid
     * @param zone {@code FIRM}, {@code SEMI_FIRM} or {@code FORECAST}
     */
    public record Line(
            int line,
            String materialCode,
            String gradeCode,
            Quantity quantity,
            DeliveryWindow window,
            UnitPrice priceCeiling,
            boolean fixedPrice,
            String zone,
            BigDecimal overTolerancePercent,
            BigDecimal underTolerancePercent,
            @Nullable Quantity minimumLot) {

        /** Whether nothing is asked on this line any more. */
        public boolean isWithdrawn() {
            return quantity.isZero();
        }

        /** Whether pledges for it bind nobody. */
        public boolean isForecast() {
            return zone.equals(Zone.FORECAST.name());
        }
    }

    /** What the demand asks. */
    public static DemandTerms of(Demand demand) {
        var lines = demand.lines().entrySet().stream()
                .map(entry -> {
                    var asked = entry.getValue();
                    return new Line(
                            entry.getKey(),
                            asked.materialCode(),
                            asked.gradeCode(),
                            asked.quantity(),
                            asked.window(),
                            asked.priceCeiling(),
                            asked.fixedPrice(),
                            asked.zone().name(),
                            asked.overTolerancePercent(),
                            asked.underTolerancePercent(),
                            asked.minimumLot());
                })
                .toList();
        return new DemandTerms(
                demand.id(),
                demand.number(),
                demand.leader(),
                demand.title(),
                demand.currency(),
                demand.place(),
                CarriageBody.of(demand.carriage()),
                demand.answerBy(),
                demand.revision(),
                demand.status() == DemandStatus.OPEN,
                lines);
    }

    /** Whether sellers bring the goods or the leader fetches them. */
    public DeliveryTerms deliveryTerms() {
        return CarriageBody.toDomain(carriage).terms();
    }

    /** The line of that number, if there is one. */
    public Optional<Line> line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst();
    }
}

package io.linknet.procurement.ordering.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.ordering.control.LinesOfOrders;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.entity.Answer;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.OrderStatus;
import io.linknet.procurement.ordering.entity.OrderVersion;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its two parties see it.
 *
 * <p>{@code history}, {@code waitingLines} and the open {@code proposal} stand in the single view only.
 *
 * @param total over the lines that are not cancelled
 * @param lines all, or as many of the first as were asked for
 * @param lineCount how many there are in all
 * @param openLines of these, those of which something is open
 * @param differingLines of these, those that come otherwise than asked
 * @param openDue the first day on which the window of a line ends of which something is open
 * @param waitingLines those that the next answer speaks to: open ones that no proposal speaks of
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record OrderView(
        UUID id,
        String number,
        long version,
        OrderStatus status,
        PartyView buyer,
        PartyView seller,
        @Nullable UUID demandId,
        @Nullable UUID blanketOrderId,
        String currency,
        String place,
        DeliveryTerms deliveryTerms,
        MoneyBody total,
        Instant placedAt,
        @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String placedBy,
        List<Line> lines,
        int lineCount,
        int openLines,
        int differingLines,
        @Nullable LocalDate openDue,
        @Nullable Integer waitingLines,
        @Nullable List<VersionView> history,
        @Nullable ProposalView proposal) {

    /** One line: what was ordered, promised, refused, closed and is open; they always add up. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            int line,
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            @Nullable String gtin,
            @Nullable String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            MoneyBody amount,
            LocalDate windowFrom,
            LocalDate windowTo,
            String place,
            String overTolerancePercent,
            String underTolerancePercent,
            boolean partialWelcome,
            @Nullable Integer demandLine,
            @Nullable Answer answer,
            @Nullable String reason,
            QuantityBody promised,
            QuantityBody rejected,
            QuantityBody closed,
            @Nullable String closeReason,
            boolean cancelled,
            QuantityBody open,
            List<PromiseView> promises) {

        static Line of(PurchaseOrder order, LinesOfOrders.Shown shown) {
            return of(order, shown.line(), shown.promises());
        }

        private static Line of(PurchaseOrder order, OrderLine line, List<Promise> promises) {
            var item = line.item();
            return new Line(
                    line.line(),
                    item.materialCode(),
                    item.nameZh(),
                    item.nameEn(),
                    item.gtin(),
                    item.gradeCode(),
                    QuantityBody.of(line.quantity()),
                    UnitPriceBody.of(line.unitPrice(order.currency())),
                    MoneyBody.of(line.amount(order.currency())),
                    line.window().from(),
                    line.window().to(),
                    line.place(),
                    line.overTolerancePercent().toPlainString(),
                    line.underTolerancePercent().toPlainString(),
                    line.partialWelcome(),
                    line.demandLine(),
                    line.answer(),
                    line.reason(),
                    QuantityBody.of(line.promised()),
                    QuantityBody.of(line.rejected()),
                    QuantityBody.of(line.closed()),
                    line.closeReason(),
                    line.isCancelled(),
                    QuantityBody.of(line.open()),
                    promises.stream().map(PromiseView::of).toList());
        }
    }

    /** A part of a line that comes on a day. */
    @Classified(RELATION)
    public record PromiseView(QuantityBody quantity, LocalDate date) {

        static PromiseView of(Promise promise) {
            return new PromiseView(QuantityBody.of(promise.quantity()), promise.date());
        }
    }

    /** Who made which version when. */
    @Classified(RELATION)
    public record VersionView(
            long version,
            OrderVersion.Kind kind,
            UUID by,
            @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String person,
            Instant at) {

        static VersionView of(PurchaseOrders.VersionMade version) {
            return new VersionView(
                    version.version(), version.kind(), version.saidBy(), version.person(), version.saidAt());
        }
    }

    /** The order with all its lines and their promises, without what led to it. */
    public static OrderView of(PurchaseOrder order, PartyView buyer, PartyView seller) {
        var promises = order.promises();
        var lines = order.lines().stream()
                .map(line -> Line.of(order, line, promises.getOrDefault(line.line(), List.of())))
                .toList();
        return of(order, buyer, seller, lines);
    }

    /** The order with those lines. */
    static OrderView of(PurchaseOrder order, PartyView buyer, PartyView seller, List<Line> lines) {
        return new OrderView(
                order.id(),
                order.number(),
                order.version(),
                order.status(),
                buyer,
                seller,
                order.demandId(),
                order.blanketId(),
                order.currency().getCurrencyCode(),
                order.place(),
                order.deliveryTerms(),
                MoneyBody.of(order.total()),
                order.placedAt(),
                order.placedBy(),
                lines,
                order.sum().lines(),
                order.sum().open(),
                order.sum().differing(),
                order.sum().due(),
                null,
                null,
                null);
    }

    /**
     * How an order came to be as it is.
     *
     * @param versions who made which when
     * @param open the proposal that waits for one of the parties
     * @param waiting how many lines the next answer speaks to
     */
    record Negotiation(List<PurchaseOrders.VersionMade> versions, @Nullable OrderProposal open, int waiting) {}

    /** The same with how it came to be. */
    OrderView with(Negotiation past) {
        return new OrderView(
                id,
                number,
                version,
                status,
                buyer,
                seller,
                demandId,
                blanketOrderId,
                currency,
                place,
                deliveryTerms,
                total,
                placedAt,
                placedBy,
                lines,
                lineCount,
                openLines,
                differingLines,
                openDue,
                past.waiting(),
                past.versions().stream().map(VersionView::of).toList(),
                past.open() == null ? null : ProposalView.of(past.open()));
    }
}

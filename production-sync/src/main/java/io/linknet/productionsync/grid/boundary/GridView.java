package io.linknet.productionsync.grid.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.kernel.value.Quantity;
import io.linknet.productionsync.grid.control.MaterialOutlook;
import io.linknet.productionsync.grid.entity.Projection.ProjectedWeek;
import io.linknet.productionsync.member.control.Party;
import io.linknet.productionsync.supply.control.Arrival;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The weekly grid of one member.
 *
 * @param weeks the weeks shown, ISO 8601
 * @param asOf moment of this view
 * @param materials one row per material
 */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record GridView(List<String> weeks, Instant asOf, List<Row> materials) {

    /**
     * One material.
     *
     * @param materialCode code
     * @param nameZh Chinese name
     * @param nameEn English name
     * @param unit of all amounts
     * @param planVersion absent while there is no plan
     * @param weeks weeks from the plan's first on
     * @param arrivals where the promised and received amounts come from, the first 200 order lines
     * @param uncounted arrivals in units that cannot be converted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Row(
            String materialCode,
            String nameZh,
            String nameEn,
            String unit,
            @Nullable Long planVersion,
            List<Cell> weeks,
            List<Source> arrivals,
            List<Source> uncounted) {

        static Row of(MaterialOutlook outlook, Map<UUID, Party> sellers) {
            var version = outlook.planVersion();
            return new Row(
                    outlook.material().code(),
                    outlook.material().nameZh(),
                    outlook.material().nameEn(),
                    outlook.unit().code(),
                    version.isPresent() ? version.getAsLong() : null,
                    outlook.projection().weeks().stream().map(Cell::of).toList(),
                    outlook.arrivals().stream()
                            .map(arrival -> Source.of(arrival, sellers))
                            .toList(),
                    outlook.uncounted().stream()
                            .map(arrival -> Source.of(arrival, sellers))
                            .toList());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /**
     * One week of one material; amounts are decimal text.
     *
     * @param week ISO 8601
     * @param opening stock at its beginning, below zero when the week before was short
     * @param need what production uses
     * @param promised what is still to come
     * @param received what has come
     * @param projected stock at its end, below zero when short
     * @param shortage how much is missing at its end; zero when covered
     * @param daysOfSupply whole days the stock lasts; absent when it lasts beyond the plan
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Cell(
            String week,
            String opening,
            String need,
            String promised,
            String received,
            String projected,
            String shortage,
            @Nullable Integer daysOfSupply) {

        static Cell of(ProjectedWeek week) {
            return new Cell(
                    week.week().toString(),
                    text(week.opening()),
                    text(week.need()),
                    text(week.promised()),
                    text(week.received()),
                    text(week.projected()),
                    text(week.shortage()),
                    week.daysOfSupply().orElse(null));
        }

        private static String text(Quantity quantity) {
            return quantity.amount().toPlainString();
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /**
     * Where a promised or received amount comes from.
     *
     * @param kind promised or received
     * @param day when
     * @param quantity how much
     * @param orderNumber on which order
     * @param sellerZh the seller's Chinese name
     * @param sellerEn the seller's English name
     * @param sellerStanding {@code ACTIVE}, {@code SUSPENDED} or {@code LEFT}: what is promised stays promised, and the planner
     *     knows whom to ask; empty without a seller
     */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Source(
            Arrival.Kind kind,
            LocalDate day,
            QuantityBody quantity,
            String orderNumber,
            String sellerZh,
            String sellerEn,
            String sellerStanding) {

        static Source of(Arrival arrival, Map<UUID, Party> sellers) {
            var seller = party(arrival.seller(), sellers);
            return new Source(
                    arrival.kind(),
                    arrival.day(),
                    QuantityBody.of(arrival.quantity()),
                    arrival.orderNumber(),
                    seller == null ? "" : seller.nameZh(),
                    seller == null ? "" : seller.nameEn(),
                    seller == null ? "" : seller.standing());
        }

        private static @Nullable Party party(@Nullable MemberId id, Map<UUID, Party> sellers) {
            return id == null ? null : sellers.getOrDefault(id.value(), Party.unnamed(id.value()));
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

package io.linknet.portal.production.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weekly grid as production-sync gives it.
 *
 * @param weeks the weeks shown
 * @param asOf moment of the view
 * @param materials one row per material
 */
public record Grid(List<String> weeks, Instant asOf, List<Row> materials) {

    /** The row of a material. */
    Optional<Row> row(String materialCode) {
        return materials.stream()
                .filter(row -> row.materialCode().equals(materialCode))
                .findFirst();
    }

    /**
     * One material.
     *
     * @param materialCode code
     * @param nameZh Chinese name
     * @param nameEn English name
     * @param unit of all amounts
     * @param planVersion absent while there is no plan
     * @param weeks from the plan's first week on
     * @param arrivals where the promised and received amounts come from
     * @param uncounted arrivals in units that cannot be converted
     */
    public record Row(
            String materialCode,
            String nameZh,
            String nameEn,
            String unit,
            @Nullable Long planVersion,
            List<Cell> weeks,
            List<Source> arrivals,
            List<Source> uncounted) {

        public String name() {
            return Texts.either(nameZh, nameEn);
        }

        /** The cell of a week; absent before the plan begins. */
        public @Nullable Cell cell(String week) {
            return weeks.stream()
                    .filter(cell -> cell.week().equals(week))
                    .findFirst()
                    .orElse(null);
        }

        /** The first week that is short; absent when none is. */
        public @Nullable Cell firstShort() {
            return weeks.stream().filter(Cell::isShort).findFirst().orElse(null);
        }

        /** An amount of this row with its unit. */
        public QuantityBody quantity(String amount) {
            return new QuantityBody(amount, unit);
        }
    }

    /**
     * One week of one material.
     *
     * @param week ISO 8601
     * @param opening stock at its beginning
     * @param need what production uses
     * @param promised what is still to come
     * @param received what has come
     * @param projected stock at its end
     * @param shortage how much is missing at its end
     * @param daysOfSupply whole days the stock lasts; absent when it lasts beyond the plan
     */
    public record Cell(
            String week,
            String opening,
            String need,
            String promised,
            String received,
            String projected,
            String shortage,
            @Nullable Integer daysOfSupply) {

        public boolean isShort() {
            return isSome(shortage);
        }

        /** Whether an amount is more than nothing. */
        public boolean isSome(String amount) {
            return new BigDecimal(amount).signum() > 0;
        }
    }

    /**
     * Where an amount comes from.
     *
     * @param kind PROMISED or RECEIVED
     * @param day when
     * @param quantity how much
     * @param orderNumber on which order
     * @param sellerZh the seller's Chinese name
     * @param sellerEn the seller's English name
     * @param sellerStanding how the seller stands; empty or absent without one
     */
    public record Source(
            String kind,
            LocalDate day,
            QuantityBody quantity,
            String orderNumber,
            String sellerZh,
            String sellerEn,
            @Nullable String sellerStanding) {

        public String seller() {
            return Texts.either(sellerZh, sellerEn);
        }

        /** Whether the seller is suspended or has left, which the planner is to see. */
        public boolean isInDoubt() {
            return sellerStanding != null && !sellerStanding.isEmpty() && !sellerStanding.equals("ACTIVE");
        }
    }
}

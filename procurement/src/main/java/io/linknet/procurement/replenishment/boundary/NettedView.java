package io.linknet.procurement.replenishment.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.replenishment.control.NettedMaterial;
import io.linknet.procurement.replenishment.entity.Need;
import io.linknet.procurement.replenishment.entity.NettedWeek;
import io.linknet.procurement.replenishment.entity.Proposal;
import io.linknet.procurement.replenishment.entity.Supply;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One material netted over the weeks of its plan, each number with where it comes from.
 *
 * @param rule how it is bought; absent until somebody has said it: then any quantity, all usable, no safety stock
 * @param uncounted what comes in units that do not fit the plan's, and so is in no number
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = SECRET, marks = TRADE_SECRET)
public record NettedView(
        String materialCode, Plan plan, @Nullable RuleView rule, List<Week> weeks, List<Source> uncounted) {

    /** The plan that says what is needed. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Plan(UUID planId, long version, Instant toldAt, QuantityBody openingStock, String firstWeek) {

        static Plan of(Need need) {
            return new Plan(
                    need.planId(),
                    need.version(),
                    need.toldAt(),
                    QuantityBody.of(need.openingStock()),
                    need.first().toString());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** One week, in the unit of the plan; stock can be negative. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Week(
            String week,
            LocalDate from,
            LocalDate to,
            QuantityBody opening,
            QuantityBody need,
            QuantityBody supply,
            QuantityBody closing,
            List<Source> sources,
            @Nullable Proposed proposal) {

        static Week of(NettedWeek netted) {
            var monday = netted.week().monday();
            return new Week(
                    netted.week().toString(),
                    monday,
                    monday.plusDays(6),
                    QuantityBody.of(netted.opening()),
                    QuantityBody.of(netted.need()),
                    QuantityBody.of(netted.supply()),
                    QuantityBody.of(netted.closing()),
                    netted.sources().stream().map(Source::of).toList(),
                    Proposed.of(netted.proposal()));
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** A document line that goods come from. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Source(
            Supply.Kind kind, UUID documentId, String number, int line, QuantityBody quantity, LocalDate due) {

        static Source of(Supply supply) {
            return new Source(
                    supply.kind(),
                    supply.documentId(),
                    supply.number(),
                    supply.line(),
                    QuantityBody.of(supply.quantity()),
                    supply.due());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** What should be bought, and the steps to it. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Proposed(
            QuantityBody shortage,
            QuantityBody gross,
            QuantityBody atLeastMinimum,
            QuantityBody quantity,
            QuantityBody usable,
            LocalDate askBy) {

        static @Nullable Proposed of(@Nullable Proposal proposal) {
            return proposal == null
                    ? null
                    : new Proposed(
                            QuantityBody.of(proposal.shortage()),
                            QuantityBody.of(proposal.gross()),
                            QuantityBody.of(proposal.atLeastMinimum()),
                            QuantityBody.of(proposal.quantity()),
                            QuantityBody.of(proposal.usable()),
                            proposal.askBy());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    static NettedView of(NettedMaterial netted) {
        var rule = netted.rule();
        return new NettedView(
                netted.need().materialCode(),
                Plan.of(netted.need()),
                rule == null ? null : RuleView.of(rule),
                netted.weeks().stream().map(Week::of).toList(),
                netted.uncounted().stream().map(Source::of).toList());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

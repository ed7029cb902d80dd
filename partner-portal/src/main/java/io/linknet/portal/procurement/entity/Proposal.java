package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one party of an order proposes to the other; of its lines, what is absent stays as it is. */
public record Proposal(
        UUID id,
        long version,
        String kind,
        String state,
        Word proposed,
        @Nullable String reason,
        @Nullable UUID counters,
        @Nullable Word decided,
        @Nullable String decisionReason,
        @Nullable Long acceptedAs,
        List<Line> lines) {

    /** Who said it, for which party, when. */
    public record Word(UUID by, String person, Instant at) {}

    /** What is wanted of one line. */
    public record Line(
            int line,
            String deed,
            @Nullable QuantityBody quantity,
            @Nullable QuantityBody closed,
            @Nullable UnitPriceBody unitPrice,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            @Nullable String materialCode,
            @Nullable String materialNameZh,
            @Nullable String materialNameEn,
            @Nullable String gradeCode,
            @Nullable List<Order.Promise> promises) {

        /** The name of another material, in the reader's language; absent when the material stays. */
        public @Nullable String name() {
            return Texts.language() == Language.EN ? materialNameEn : materialNameZh;
        }
    }

    /** The same with as many of its lines. */
    public Proposal upTo(int count) {
        return lines.size() <= count
                ? this
                : new Proposal(
                        id,
                        version,
                        kind,
                        state,
                        proposed,
                        reason,
                        counters,
                        decided,
                        decisionReason,
                        acceptedAs,
                        lines.subList(0, count));
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public boolean isCancellation() {
        return kind.equals("CANCELLATION");
    }

    /** Whether it leaves to a planner what a planner may speak of: quantities and dates. */
    public boolean isOfQuantityAndDate() {
        return !isCancellation()
                && lines.stream()
                        .allMatch(line -> line.deed().equals("CHANGE")
                                && line.unitPrice() == null
                                && line.materialCode() == null);
    }
}

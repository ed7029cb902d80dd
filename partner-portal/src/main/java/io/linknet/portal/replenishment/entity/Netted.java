package io.linknet.portal.replenishment.entity;

import io.linknet.kernel.rest.QuantityBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One material netted over the weeks of its plan. */
public record Netted(
        String materialCode, Plan plan, Rule.@Nullable Written rule, List<Week> weeks, List<Source> uncounted) {

    /** The plan that says what is needed. */
    public record Plan(long version, Instant toldAt, QuantityBody openingStock, String firstWeek) {}

    /** One week. */
    public record Week(
            String week,
            LocalDate from,
            LocalDate to,
            QuantityBody opening,
            QuantityBody need,
            QuantityBody supply,
            QuantityBody closing,
            List<Source> sources,
            @Nullable Proposal proposal) {}

    /** A document line that goods come from. */
    public record Source(String kind, UUID documentId, String number, int line, QuantityBody quantity, LocalDate due) {}

    /** What should be bought, and the steps to it. */
    public record Proposal(
            QuantityBody shortage,
            QuantityBody gross,
            QuantityBody atLeastMinimum,
            QuantityBody quantity,
            QuantityBody usable,
            LocalDate askBy) {}
}

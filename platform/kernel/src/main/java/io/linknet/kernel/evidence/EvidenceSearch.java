package io.linknet.kernel.evidence;

import io.linknet.kernel.rest.Days;
import io.linknet.kernel.value.DeliveryWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is looked for in a log, from the parameters of a request. */
public final class EvidenceSearch {

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private EvidenceSearch() {}

    /**
     * Reads the parameters; absent ones let everything through.
     *
     * @param from first day, Asia/Shanghai
     * @param until last day, inclusive
     * @throws io.linknet.kernel.problem.DomainRuleViolation if a day is none
     */
    public static OwnEvidence.Wanted wanted(
            @Nullable String from,
            @Nullable String until,
            @Nullable String action,
            @Nullable UUID object,
            @Nullable String actor) {
        var last = Days.parse(until, "until");
        return new OwnEvidence.Wanted(
                start(Days.parse(from, "from"), Instant.EPOCH),
                start(last == null ? null : last.plusDays(1), END),
                action == null ? "" : action,
                object,
                actor == null ? "" : actor);
    }

    private static Instant start(@Nullable LocalDate day, Instant otherwise) {
        return day == null
                ? otherwise
                : day.atStartOfDay(DeliveryWindow.CALENDAR).toInstant();
    }
}

package io.linknet.portal.renewal.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.portal.onboarding.boundary.PaperRow;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.renewal.control.RenewPapers.OnFile;
import io.linknet.portal.renewal.entity.Renewal;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a member's checklist: the paper that counts, and what was shown in its place.
 *
 * @param row how the paper that counts stands
 * @param last what was shown last and does not count: being looked at, or sent back; absent when there is no such thing
 */
public record PaperLine(PaperRow row, @Nullable Renewal last, LocalDate today) {

    /** The checklist of a member of that kind. */
    public static List<PaperLine> of(MemberKind kind, OnFile papers, LocalDate today) {
        return PaperKind.checklist(kind).stream()
                .map(it -> of(it, papers, today))
                .toList();
    }

    private static PaperLine of(PaperKind kind, OnFile papers, LocalDate today) {
        var last = papers.renewals().stream()
                .filter(it -> it.paper().kind() == kind && it.state() != Renewal.State.REPLACED)
                .findFirst()
                .filter(it -> it.state() != Renewal.State.ACCEPTED)
                .orElse(null);
        return new PaperLine(PaperRow.of(kind, papers.current().get(kind), today), last, today);
    }

    /** Whether the operator looks at what was shown last. */
    public boolean isLookedAt() {
        return last != null && last.state() == Renewal.State.SUBMITTED;
    }

    /** Until when it counts, in words; empty where it does not end or there is none. */
    public String until() {
        var paper = row.paper();
        var until = paper == null ? null : paper.validUntil();
        if (until == null) {
            return "";
        }
        var days = ChronoUnit.DAYS.between(today, until);
        if (days < 0) {
            return Texts.t("renewal.ended", Formats.date(until));
        }
        return days == 0
                ? Texts.t("renewal.ends-today", Formats.date(until))
                : Texts.t("renewal.ends-in", Formats.date(until), days);
    }
}

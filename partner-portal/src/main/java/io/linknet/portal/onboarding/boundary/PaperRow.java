package io.linknet.portal.onboarding.boundary;

import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the checklist.
 *
 * @param paper what was shown; absent before
 * @param state {@code MISSING}, {@code VALID}, {@code EXPIRING} within 30 days, or {@code EXPIRED}
 */
public record PaperRow(PaperKind kind, @Nullable Paper paper, String state) {

    private static final int SOON = 30;

    /** The checklist of an application as it stands on that day. */
    public static List<PaperRow> of(MembershipApplication application, LocalDate today) {
        return PaperKind.checklist(application.applicant().kind()).stream()
                .map(kind -> of(kind, application.papers().get(kind), today))
                .toList();
    }

    /** One paper as it stands on that day. */
    public static PaperRow of(PaperKind kind, @Nullable Paper paper, LocalDate today) {
        if (paper == null) {
            return new PaperRow(kind, null, "MISSING");
        }
        if (!paper.counts(today)) {
            return new PaperRow(kind, paper, "EXPIRED");
        }
        var soon = !paper.counts(today.plusDays(SOON));
        return new PaperRow(kind, paper, soon ? "EXPIRING" : "VALID");
    }

    public String name() {
        return Texts.t("onboarding.paper." + kind);
    }

    /** Where such a paper comes from, in words. */
    public String hint() {
        return Texts.t("onboarding.paper.hint." + kind);
    }
}

package io.linknet.portal.onboarding.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.Remark;
import io.linknet.portal.ui.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * An application as a reviewer sees it.
 *
 * @param link made in the place of a lost one and not answered yet; empty otherwise
 * @param bringer who invited; empty for an open application
 * @param known whether its code is another's already
 * @param recommendedByReader whether the reader is for it and another must decide
 * @param decides whether the reader may do more than read
 */
public record AdmissionView(
        MembershipApplication application,
        Form form,
        String link,
        String bringer,
        boolean known,
        boolean recommendedByReader,
        boolean decides,
        LocalDate today) {

    private static final int LONGEST_ALIAS = 40;

    /** The checklist. */
    public List<PaperRow> papers() {
        return PaperRow.of(application, today);
    }

    public boolean is(String state) {
        return application.state() == ApplicationState.valueOf(state);
    }

    /** Whether a lost link can be replaced: as long as it is with the applicant. */
    public boolean isLinkRenewable() {
        return decides && application.state().isWithApplicant();
    }

    /** Whether it can be given back or refused. */
    public boolean isOpen() {
        return is("SUBMITTED") || is("RECOMMENDED");
    }

    /** Who is for it; empty before. */
    public String recommender() {
        return named(Remark.Step.RECOMMENDED);
    }

    /** Who admitted it; empty before. */
    public String approver() {
        return is("RECOMMENDED") ? "" : named(Remark.Step.APPROVED);
    }

    private String named(Remark.Step step) {
        var counts = is("RECOMMENDED") || is("ADMITTING") || is("ADMITTED");
        return application.remarks().stream()
                .filter(it -> counts && it.step() == step)
                .map(it -> it.by().name())
                .reduce((before, after) -> after)
                .orElse("");
    }

    /** Short name to begin with: the English name, or what stands before the domain of the contact's address. */
    public String suggestedAlias() {
        var english = application.applicant().nameEn().toLowerCase(Locale.ROOT);
        var words = english.isEmpty() ? application.applicant().contactEmail().replaceAll("@.*", "") : english;
        var alias = words.replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+", "");
        return alias.substring(0, Math.min(alias.length(), LONGEST_ALIAS)).replaceAll("-+$", "");
    }

    /** The steps with all names. */
    public List<Entry> history() {
        return application.remarks().stream()
                .map(it -> JoinView.entry(it, it.by().name()))
                .toList();
    }
}

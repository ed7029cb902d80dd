package io.linknet.portal.onboarding.boundary;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.Remark;
import io.linknet.portal.onboarding.entity.Remark.Step;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Texts;
import io.linknet.portal.ui.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An application as its applicant sees it.
 *
 * @param form its details
 * @param token the applicant's link
 * @param bringer who invited; empty for an open application
 * @param passwordDue whether the first administrator can be given a password now
 * @param newAccount whether an account was made for the first administrator
 */
public record JoinView(
        MembershipApplication application,
        Form form,
        String token,
        String bringer,
        boolean passwordDue,
        boolean newAccount,
        Instant now) {

    /** The operator's people are not named to applicants. */
    private static final Set<Step> BY_OPERATOR = EnumSet.of(Step.RETURNED, Step.LINK_MADE, Step.APPROVED, Step.REFUSED);

    /** Who is for it is the operator's business until it is decided. */
    private static final Set<Step> INTERNAL = EnumSet.of(Step.RECOMMENDED, Step.FAILED);

    public String address() {
        return "/join/" + token;
    }

    /** Whether it has only been invited. */
    public boolean isInvited() {
        return application.state() == ApplicationState.INVITED;
    }

    /** Whether it can still be taken back. */
    public boolean isOpen() {
        return !application.isOver() && application.state() != ApplicationState.ADMITTING;
    }

    /** Whether it is a member. */
    public boolean isAdmitted() {
        return application.state() == ApplicationState.ADMITTED;
    }

    /** The checklist. */
    public List<PaperRow> papers() {
        return PaperRow.of(application, today());
    }

    /** What is still missing, in words. */
    public List<String> missing() {
        return Stream.concat(
                        application.applicant().missing().stream().map(it -> Texts.t("onboarding.field." + it)),
                        application.missingPapers(today()).stream().map(it -> Texts.t("onboarding.paper." + it)))
                .toList();
    }

    /** What the operator asks for; empty unless the application came back. */
    public String asked() {
        return application.state() == ApplicationState.RETURNED ? last(Step.RETURNED) : "";
    }

    /** Why it was refused; empty when it was not. */
    public String refusal() {
        return last(Step.REFUSED);
    }

    private String last(Step step) {
        return application.remarks().stream()
                .filter(it -> it.step() == step)
                .map(Remark::text)
                .reduce((before, after) -> after)
                .orElse("");
    }

    /** The steps. */
    public List<Entry> history() {
        return application.remarks().stream()
                .filter(it -> !INTERNAL.contains(it.step()))
                .map(it ->
                        entry(it, BY_OPERATOR.contains(it.step()) ? "" : it.by().name()))
                .toList();
    }

    /** A step in words; the portal's own doing names nobody. */
    static Entry entry(Remark remark, String who) {
        var words = Texts.t("onboarding.step." + remark.step());
        return new Entry(
                remark.by().at(),
                remark.text().isEmpty() ? words : words + " · " + remark.text(),
                remark.by().person().startsWith("service|") ? "" : who,
                tone(remark.step()),
                null,
                true);
    }

    private static Tone tone(Step step) {
        return switch (step) {
            case REFUSED, FAILED -> Tone.RISK;
            case RETURNED -> Tone.WAITING;
            case APPROVED, ADMITTED -> Tone.DONE;
            default -> Tone.OPEN;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, DeliveryWindow.CALENDAR);
    }

    /** Who is waited for, in words; empty when nobody is. */
    public String waitsFor() {
        return switch (application.state()) {
            case SUBMITTED, RECOMMENDED -> Texts.t("onboarding.waits.operator");
            case ADMITTING -> Texts.t("onboarding.waits.platform");
            default -> "";
        };
    }
}

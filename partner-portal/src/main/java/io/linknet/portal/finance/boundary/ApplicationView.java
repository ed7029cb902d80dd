package io.linknet.portal.finance.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.finance.entity.Application;
import io.linknet.portal.finance.entity.EvidencePack;
import io.linknet.portal.finance.entity.Signature;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Tick;
import io.linknet.portal.ui.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One application.
 *
 * @param evidence what stands behind it; absent for the applicant and once the permission has ended
 * @param reader who looks at it
 * @param form what was typed for the next step
 * @param refusal what was typed to say no
 */
public record ApplicationView(
        Application application, @Nullable EvidencePack evidence, Caller reader, Form form, Form refusal) {

    /** Whether the reader sits at the bank's desk. */
    public boolean atTheBank() {
        return application.bank().id().equals(reader.member().value());
    }

    public boolean canOffer() {
        return atTheBank() && reader.has(Role.CREDIT_OFFICER) && application.is("APPLIED");
    }

    /** Whether the reader is the second person. */
    public boolean canApprove() {
        return atTheBank()
                && reader.has(Role.CREDIT_APPROVER)
                && application.is("OFFERED")
                && application.accepted()
                && !application.offeredByYou();
    }

    public boolean canRefuse() {
        return atTheBank() && isBanker() && application.isUndecided();
    }

    public boolean canDisburse() {
        return atTheBank() && isBanker() && application.is("APPROVED");
    }

    public boolean canRepay() {
        return atTheBank() && isBanker() && application.is("DISBURSED");
    }

    public boolean canAccept() {
        return !atTheBank() && reader.has(Role.TREASURER) && application.awaitsAcceptance();
    }

    public boolean canWithdraw() {
        return !atTheBank() && reader.has(Role.TREASURER) && application.isUndecided();
    }

    private boolean isBanker() {
        return reader.has(Role.CREDIT_OFFICER) || reader.has(Role.CREDIT_APPROVER);
    }

    /** Who made the offer; empty while nobody has. */
    public String first() {
        return name(application.offered());
    }

    /** Who approved it; empty while nobody has. */
    public String second() {
        return name(application.approved());
    }

    private static String name(@Nullable Signature signature) {
        return signature == null ? "" : signature.name();
    }

    /** The evidence as a strip. */
    public List<Tick> ticks() {
        if (evidence == null) {
            return List.of();
        }
        return evidence.items().stream()
                .map(item -> Tick.of(
                        t("finance.fact." + item.kind()),
                        item.number(),
                        "/finance/applications/" + application.id() + "/evidence#" + item.id()))
                .toList();
    }

    /** What happened, oldest first. */
    public List<Entry> history() {
        var history = new ArrayList<Entry>();
        sign(history, application.applied(), t("finance.application.history.applied"), Tone.OPEN);
        sign(history, application.offered(), t("finance.application.history.offered"), Tone.OPEN);
        sign(history, application.approved(), t("finance.application.history.approved"), Tone.DONE);
        sign(history, application.disbursed(), t("finance.application.history.disbursed"), Tone.DONE);
        var repayments = application.repayments();
        if (repayments != null) {
            repayments.forEach(it -> sign(
                    history,
                    it.recorded(),
                    t("finance.application.history.repaid", Formats.money(it.amount())),
                    Tone.DONE));
        }
        var endedAt = application.endedAt();
        if (endedAt != null) {
            history.add(new Entry(endedAt, t("ui.status." + application.status()), "", Tone.RISK, null, true));
        }
        return history;
    }

    private static void sign(List<Entry> history, @Nullable Signature signature, String what, Tone tone) {
        if (signature != null) {
            history.add(new Entry(signature.at(), what, signature.name(), tone, null, true));
        }
    }
}

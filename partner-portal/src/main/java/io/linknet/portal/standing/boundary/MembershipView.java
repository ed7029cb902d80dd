package io.linknet.portal.standing.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.onboarding.boundary.PaperRow;
import io.linknet.portal.standing.entity.ChangeKind;
import io.linknet.portal.standing.entity.Standing;
import io.linknet.portal.standing.entity.StandingChange;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A membership, as the member itself and the operator see it.
 *
 * @param papers the checklist, as it stands today
 * @param changes of its standing, newest first
 * @param proposable what the reader can propose now
 * @param own whether it is the reader's own
 * @param decides whether the reader can agree or decline
 * @param ownProposal whether the open proposal is the reader's
 */
public record MembershipView(
        Member member,
        Standing standing,
        List<PaperRow> papers,
        List<StandingChange> changes,
        List<ChangeKind> proposable,
        boolean own,
        boolean decides,
        boolean ownProposal,
        Form form) {

    public String name() {
        return Texts.either(member.nameZh(), member.nameEn());
    }

    public String address() {
        return "/membership/" + member.id();
    }

    /** The proposal that waits for a decision. */
    public Optional<StandingChange> open() {
        return changes.stream()
                .filter(it -> it.state() == StandingChange.State.PROPOSED)
                .findFirst();
    }

    /** Whether a change is on its way, so that no other can be proposed. */
    public boolean isChanging() {
        return changes.stream()
                .anyMatch(it ->
                        it.state() == StandingChange.State.PROPOSED || it.state() == StandingChange.State.APPROVED);
    }

    /** What the reader can propose. */
    public List<Choice> choices() {
        return proposable.stream()
                .map(kind -> new Choice(kind.name(), Texts.t("standing.kind." + kind)))
                .toList();
    }
}

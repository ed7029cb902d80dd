package io.linknet.portal.renewal.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.frame.control.Turn;
import io.linknet.portal.onboarding.control.Apply;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.renewal.entity.Ending;
import io.linknet.portal.renewal.entity.Renewal;
import io.linknet.portal.renewal.entity.RenewalProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A member shows papers in the place of others, and one of the operator's people looks at them. */
@ApplicationScoped
public class RenewPapers {

    private static final String OBJECT = "partner-portal.member";

    @Inject
    Renewals renewals;

    @Inject
    Turn turn;

    @Inject
    Evidence evidence;

    @Inject
    Clock clock;

    /**
     * The papers of a member.
     *
     * @param current those that count or counted last, by kind
     * @param renewals what was shown since its admission, newest first
     */
    public record OnFile(Map<PaperKind, Paper> current, List<Renewal> renewals) {}

    /** The papers of a member, for itself and the operator; to everybody else there are none. */
    @Transactional
    public OnFile of(UUID member) {
        return new OnFile(renewals.current(member), renewals.of(member));
    }

    /**
     * Shows a paper, which takes the place of one that nobody has decided on; what counts goes on counting until this is
     * accepted. The same again changes nothing.
     *
     * @param validUntil last day on which it counts; absent where it does not end
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the file or the last day is unfit, or it ends no later than the
     *     paper that counts
     */
    @Transactional
    public Renewal show(Caller member, PaperKind kind, @Nullable LocalDate validUntil, String name, byte[] content) {
        var paper = Apply.read(kind, validUntil, name, content, clock.instant());
        paper.requireFit(member.kind(), today());
        var id = member.member().value();
        turn.await("papers of " + id);
        var open = renewals.open(id, kind);
        requireLonger(renewals.current(id).get(kind), paper);
        if (open.filter(it -> it.isSame(paper)).isPresent()) {
            return open.get();
        }
        open.ifPresent(it -> renewals.keep(it.replaced()));
        var shown = Renewal.shown(Ids.next(), id, paper, member);
        renewals.show(shown, content);
        record("paper-shown", shown);
        return shown;
    }

    private static void requireLonger(@Nullable Paper current, Paper paper) {
        var until = current == null ? null : current.validUntil();
        if (until != null && paper.validUntil() != null && !paper.validUntil().isAfter(until)) {
            throw RenewalProblem.RENEWAL_NOT_LONGER.at("/validUntil", until);
        }
    }

    /** Those that wait for the operator, oldest first, at most 200. */
    @Transactional
    public List<Renewal> waiting(Caller reviewer) {
        requireOperator(reviewer);
        return renewals.waiting();
    }

    /** The papers that count no more, the longest first, at most 200; the operator's people decide what follows. */
    @Transactional
    public List<Ending> ended(Caller reviewer) {
        requireOperator(reviewer);
        return renewals.ended(today());
    }

    /** One renewal, for the operator. */
    @Transactional
    public Renewal one(Caller reviewer, UUID id) {
        requireOperator(reviewer);
        return seen(id);
    }

    /** One renewal, for its member and the operator. */
    @Transactional
    public Renewal seen(UUID id) {
        return renewals.find(id).orElseThrow(RenewalProblem.UNKNOWN_RENEWAL::because);
    }

    /** The bytes of a renewal, for its member and the operator. */
    @Transactional
    public byte[] content(UUID id) {
        return renewals.content(id);
    }

    /** Lets a renewal count from now on. */
    @Transactional
    public Renewal accept(Caller reviewer, UUID id) {
        requireOperator(reviewer);
        return step("paper-accepted", id, it -> it.accept(reviewer, today(), clock.instant()));
    }

    /** Sends a renewal back with a remark. */
    @Transactional
    public Renewal giveBack(Caller reviewer, UUID id, String text) {
        requireOperator(reviewer);
        return step("paper-returned", id, it -> it.giveBack(reviewer, text, clock.instant()));
    }

    private Renewal step(String action, UUID id, UnaryOperator<Renewal> step) {
        var before = renewals.locked(id);
        var after = step.apply(before);
        if (!after.equals(before)) {
            renewals.keep(after);
            record(action, after);
        }
        return after;
    }

    /** What stands in the log: the paper by its digest. */
    record Told(UUID renewal, PaperKind kind, @Nullable LocalDate validUntil, String digest, String remark) {}

    private void record(String action, Renewal renewal) {
        var paper = renewal.paper();
        evidence.record(
                action,
                OBJECT,
                renewal.memberId(),
                new Told(renewal.id(), paper.kind(), paper.validUntil(), paper.digest(), renewal.remark()));
    }

    private static void requireOperator(Caller caller) {
        if (caller.kind() != MemberKind.OPERATOR) {
            throw KernelProblem.NOT_FOUND.because();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }
}

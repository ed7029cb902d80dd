package io.linknet.portal.standing.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.standing.entity.ChangeKind;
import io.linknet.portal.standing.entity.Standing;
import io.linknet.portal.standing.entity.StandingChange;
import io.linknet.portal.standing.entity.StandingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Two people change how a member stands. */
@ApplicationScoped
public class ChangeStanding {

    private static final String MEMBER = "partner-portal.member";
    private static final String TOLD = "partner-portal.member-standing-changed.v1";

    @Inject
    StandingChanges changes;

    @Inject
    Evidence evidence;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * How a member stands, and what was changed about it.
     *
     * @param changes newest first; empty for whom it is no business of
     */
    public record History(Standing standing, List<StandingChange> changes) {}

    /** The record of a member: whole for itself and the operator. */
    @Transactional
    public History of(UUID member) {
        return new History(changes.standing(member), changes.of(member));
    }

    /** What the services are told: how a member stands from now on. */
    record StandingTold(UUID memberId, Standing standing) {}

    /** The proposals that wait for the operator. */
    @Transactional
    public List<StandingChange> waiting(Caller reader) {
        return reader.kind() == MemberKind.OPERATOR ? changes.waiting() : List.of();
    }

    /** Proposes a change; the same proposal again changes nothing. */
    @Transactional
    public StandingChange propose(Caller by, UUID member, ChangeKind kind, String reason) {
        var open = changes.of(member).stream()
                .filter(it ->
                        it.state() == StandingChange.State.PROPOSED || it.state() == StandingChange.State.APPROVED)
                .findFirst();
        if (open.isPresent()) {
            var same = open.get().kind() == kind && open.get().proposed().isBy(by);
            if (same) {
                return open.get();
            }
            throw StandingProblem.CHANGE_IS_OPEN.because();
        }
        var proposed =
                StandingChange.propose(Ids.next(), member, changes.standing(member), kind, reason, by, clock.instant());
        changes.keep(proposed);
        record("proposed", proposed);
        return proposed;
    }

    /** Agrees. */
    @Transactional
    public StandingChange approve(Caller by, UUID id) {
        return step("approved", id, it -> it.approve(by, clock.instant()));
    }

    /** Does not agree, or takes the own proposal back. */
    @Transactional
    public StandingChange decline(Caller by, UUID id) {
        return step("declined", id, it -> it.decline(by, clock.instant()));
    }

    /** Keycloak has been told; the portal itself is the caller. */
    @Transactional
    public void done(StandingChange change) {
        changes.stand(change.memberId(), change.kind().result());
        tellServices();
        step("done", change.id(), StandingChange::done);
    }

    /**
     * Tells the services how members stand that they know otherwise: after a change, and once after the upgrade from a version
     * that told nobody. Telling again tells nothing.
     */
    @Transactional
    void tellServices() {
        changes.tell().forEach(told -> outbox.append(TOLD, MEMBER, told.memberId(), told));
    }

    /** Those that two have agreed to, for one try. */
    @Transactional
    List<StandingChange> claim() {
        return changes.claim(clock.instant());
    }

    private StandingChange step(String what, UUID id, UnaryOperator<StandingChange> step) {
        var before = changes.locked(id);
        var after = step.apply(before);
        if (!after.equals(before)) {
            changes.keep(after);
            record(what, after);
        }
        return after;
    }

    /** What stands in the log. */
    record Told(UUID change, ChangeKind kind, String reason) {}

    private void record(String what, StandingChange change) {
        var kind = change.kind().name().toLowerCase(Locale.ROOT);
        evidence.record(
                kind + "-" + what, MEMBER, change.memberId(), new Told(change.id(), change.kind(), change.reason()));
    }
}

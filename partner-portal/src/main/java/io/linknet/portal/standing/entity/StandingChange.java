package io.linknet.portal.standing.entity;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Signature;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a member's standing, from the proposal to its effect; each step makes a new one.
 *
 * @param reason in the words of who proposes it
 * @param proposed who wants it
 * @param decided who has agreed or declined; absent before
 */
public record StandingChange(
        UUID id,
        UUID memberId,
        ChangeKind kind,
        State state,
        String reason,
        Signature proposed,
        @Nullable Signature decided) {

    /** Longest reason. */
    public static final int LONGEST_REASON = 1_000;

    /** Where it stands. */
    public enum State {
        PROPOSED,
        /** Two agree; Keycloak is told. */
        APPROVED,
        DONE,
        DECLINED
    }

    /**
     * Proposes a change.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the member does not stand so that it could be, if it is not that person's to
     *     propose, or without a reason
     */
    public static StandingChange propose(
            UUID id, UUID member, Standing from, ChangeKind kind, String reason, Caller by, Instant at) {
        if (!kind.isProposedBy(by, member)) {
            throw StandingProblem.NOT_YOURS_TO_PROPOSE.because();
        }
        if (!kind.isPossible(from)) {
            throw StandingProblem.NOT_FROM_THAT_STANDING.because();
        }
        var words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw StandingProblem.REASON_UNUSABLE.at("/reason", LONGEST_REASON);
        }
        return new StandingChange(id, member, kind, State.PROPOSED, words, Signature.of(by, at), null);
    }

    /** Agrees; another of the operator's people than who proposed it. Again changes nothing. */
    public StandingChange approve(Caller by, Instant at) {
        return state == State.APPROVED || state == State.DONE ? this : decide(State.APPROVED, by, at);
    }

    /** Does not agree, or takes the own proposal back. Again changes nothing. */
    public StandingChange decline(Caller by, Instant at) {
        if (state == State.DECLINED) {
            return this;
        }
        requireOpen();
        if (!proposed.isBy(by)) {
            requireOperator(by);
        }
        return new StandingChange(id, memberId, kind, State.DECLINED, reason, proposed, Signature.of(by, at));
    }

    private StandingChange decide(State next, Caller by, Instant at) {
        requireOpen();
        requireOperator(by);
        if (proposed.isBy(by)) {
            throw StandingProblem.PROPOSED_BY_THE_SAME_PERSON.because();
        }
        return new StandingChange(id, memberId, kind, next, reason, proposed, Signature.of(by, at));
    }

    /** It has taken effect. */
    public StandingChange done() {
        return new StandingChange(id, memberId, kind, State.DONE, reason, proposed, decided);
    }

    private void requireOpen() {
        if (state != State.PROPOSED) {
            throw StandingProblem.CHANGE_IS_DECIDED.because();
        }
    }

    private static void requireOperator(Caller by) {
        if (by.kind() != MemberKind.OPERATOR) {
            throw StandingProblem.NOT_YOURS_TO_DECIDE.because();
        }
    }
}

package io.linknet.portal.renewal.entity;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.Signature;
import io.linknet.portal.onboarding.entity.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that a member shows in the place of another; each step makes a new one.
 *
 * @param shown who showed it
 * @param decided who of the operator has looked at it; absent before
 * @param remark what was said when it was sent back; empty otherwise
 */
public record Renewal(
        UUID id, UUID memberId, Paper paper, State state, Signature shown, @Nullable Signature decided, String remark) {

    /** Longest remark. */
    public static final int LONGEST_REMARK = 2_000;

    /** Where it stands. */
    public enum State {
        /** The operator looks at it. */
        SUBMITTED,
        RETURNED,
        /** It counts from now on. */
        ACCEPTED,
        /** The member has shown another before anybody decided. */
        REPLACED
    }

    /** A new one. */
    public static Renewal shown(UUID id, UUID memberId, Paper paper, Caller by) {
        return new Renewal(id, memberId, paper, State.SUBMITTED, Signature.of(by, paper.attachedAt()), null, "");
    }

    /** Whether it is the same paper, sent again. */
    public boolean isSame(Paper other) {
        return state == State.SUBMITTED
                && paper.digest().equals(other.digest())
                && Objects.equals(paper.validUntil(), other.validUntil());
    }

    /** Another one takes its place before anybody has decided. */
    public Renewal replaced() {
        requireOpen();
        return new Renewal(id, memberId, paper, State.REPLACED, shown, null, "");
    }

    /**
     * Lets it count from now on; again changes nothing.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it was decided or replaced, or has ended meanwhile
     */
    public Renewal accept(Caller reviewer, LocalDate today, Instant at) {
        if (state == State.ACCEPTED) {
            return this;
        }
        requireOpen();
        if (!paper.counts(today)) {
            throw RenewalProblem.RENEWAL_HAS_ENDED.because();
        }
        return new Renewal(id, memberId, paper, State.ACCEPTED, shown, Signature.of(reviewer, at), "");
    }

    /** Sends it back with a remark; again changes nothing. */
    public Renewal giveBack(Caller reviewer, String text, Instant at) {
        if (state == State.RETURNED) {
            return this;
        }
        requireOpen();
        var words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_REMARK) {
            throw RenewalProblem.REMARK_UNUSABLE.at("/text", LONGEST_REMARK);
        }
        return new Renewal(id, memberId, paper, State.RETURNED, shown, Signature.of(reviewer, at), words);
    }

    private void requireOpen() {
        if (state != State.SUBMITTED) {
            throw (state == State.REPLACED ? RenewalProblem.RENEWAL_REPLACED : RenewalProblem.RENEWAL_DECIDED)
                    .because();
        }
    }
}

package io.linknet.portal.provider.entity;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Signature;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of how a member's people sign in, from the proposal to its effect; each step makes a new one.
 *
 * @param provider the one that is linked, changed or unlinked, as it is to be told to Keycloak
 * @param proposed who wants it
 * @param decided who has agreed or declined; absent before, and where one person is enough
 * @param failure why it could not take effect; absent unless it failed
 */
public record ProviderChange(
        UUID id,
        UUID memberId,
        ChangeKind kind,
        State state,
        IdentityProvider provider,
        Signature proposed,
        @Nullable Signature decided,
        @Nullable Failure failure) {

    /** Where it stands. */
    public enum State {
        PROPOSED,
        /** Whoever has to agree has; Keycloak is told. */
        APPROVED,
        DONE,
        /** Keycloak would not have it; what was begun is taken back. */
        FAILED,
        DECLINED
    }

    /** Why a change could not take effect. */
    public enum Failure {
        /** The domain belongs to another organization by now. */
        DOMAIN_TAKEN,
        /** Keycloak has a provider of that name which did not come from here. */
        NAME_TAKEN,
        /** There is no provider any more. */
        NOT_LINKED,
        /** The sealed secret opens no longer. */
        SECRET_LOST,
        /** Keycloak refused; its log says why. */
        REFUSED
    }

    /**
     * Proposes a change.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is not that person's to propose
     */
    public static ProviderChange propose(
            UUID id, UUID member, ChangeKind kind, IdentityProvider provider, Caller by, Instant at) {
        if (!kind.isProposedBy(by, member)) {
            throw ProviderProblem.PROVIDER_NOT_YOURS_TO_PROPOSE.because();
        }
        var state = kind.takesTwo() ? State.PROPOSED : State.APPROVED;
        return new ProviderChange(id, member, kind, state, provider, Signature.of(by, at), null, null);
    }

    /** Agrees; one of the operator's people, and another than who proposed it. Again changes nothing. */
    public ProviderChange approve(Caller by, Instant at) {
        if (state == State.APPROVED || state == State.DONE || state == State.FAILED) {
            return this;
        }
        requireOpen();
        requireOperator(by);
        if (proposed.isBy(by)) {
            throw ProviderProblem.PROVIDER_PROPOSED_BY_THE_SAME_PERSON.because();
        }
        return decided(State.APPROVED, by, at);
    }

    /** Does not agree, or takes the own proposal back. Again changes nothing. */
    public ProviderChange decline(Caller by, Instant at) {
        if (state == State.DECLINED) {
            return this;
        }
        requireOpen();
        if (!proposed.isBy(by)) {
            requireOperator(by);
        }
        return decided(State.DECLINED, by, at);
    }

    private ProviderChange decided(State next, Caller by, Instant at) {
        return new ProviderChange(id, memberId, kind, next, provider, proposed, Signature.of(by, at), null);
    }

    /** It has taken effect. */
    public ProviderChange done() {
        return new ProviderChange(id, memberId, kind, State.DONE, provider, proposed, decided, null);
    }

    /** It will never take effect. */
    public ProviderChange failed(Failure why) {
        return new ProviderChange(id, memberId, kind, State.FAILED, provider, proposed, decided, why);
    }

    /** Whether it waits for somebody or for Keycloak, so that no other can begin. */
    public boolean isOpen() {
        return state == State.PROPOSED || state == State.APPROVED;
    }

    private void requireOpen() {
        if (state != State.PROPOSED) {
            throw ProviderProblem.PROVIDER_CHANGE_DECIDED.because();
        }
    }

    private static void requireOperator(Caller by) {
        if (by.kind() != MemberKind.OPERATOR) {
            throw ProviderProblem.PROVIDER_NOT_YOURS_TO_DECIDE.because();
        }
    }
}

package io.linknet.portal.provider.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.frame.control.Turn;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.Proposal;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is proposed for a member, one after the other; nobody outside is asked here. */
@ApplicationScoped
class ProviderProposals {

    @Inject
    ProviderChanges changes;

    @Inject
    ClientSecrets secrets;

    @Inject
    ProviderRecord written;

    @Inject
    Turn turn;

    @Inject
    Clock clock;

    /**
     * What is wanted, as the provider and Keycloak have confirmed it.
     *
     * @param provider as it is to be told to Keycloak
     * @param newest of the member's changes before they were asked
     */
    record Wanted(Proposal proposal, IdentityProvider provider, Optional<ProviderChange> newest) {

        ChangeKind kind() {
            return proposal.wantedKind();
        }
    }

    /** The changes of a member, newest first. */
    @Transactional
    List<ProviderChange> of(UUID member) {
        return changes.of(member);
    }

    /**
     * Proposes it in the member's turn; the same person's same proposal again changes nothing.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if another change is open, or one has come or ended since the provider and
     *     Keycloak were asked, so that their answers may hold no longer
     */
    @Transactional
    ProviderChange propose(Caller by, UUID member, Wanted wanted) {
        turn.await("provider of " + member);
        var newest = changes.of(member).stream().findFirst();
        if (newest.filter(ProviderChange::isOpen).isPresent()) {
            return same(newest.get(), wanted, by);
        }
        if (!newest.equals(wanted.newest())) {
            throw ProviderProblem.PROVIDER_CHANGE_OPEN.because();
        }
        var proposed =
                ProviderChange.propose(Ids.next(), member, wanted.kind(), wanted.provider(), by, clock.instant());
        changes.add(proposed, sealed(proposed, wanted));
        written.record("proposed", proposed);
        return proposed;
    }

    private byte @Nullable [] sealed(ProviderChange proposed, Wanted wanted) {
        return ClientSecrets.hasOne(proposed.kind(), proposed.provider())
                ? secrets.sealed(proposed.id(), wanted.proposal().usableSecret())
                : null;
    }

    private static ProviderChange same(ProviderChange open, Wanted wanted, Caller by) {
        var isSame = open.kind() == wanted.kind()
                && open.kind() != ChangeKind.SECRET
                && open.proposed().isBy(by)
                && open.provider().equals(wanted.provider());
        if (!isSame) {
            throw ProviderProblem.PROVIDER_CHANGE_OPEN.because();
        }
        return open;
    }
}

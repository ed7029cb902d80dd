package io.linknet.portal.provider.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.portal.frame.control.BeforeTransaction;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.provider.control.ProviderProposals.Wanted;
import io.linknet.portal.provider.entity.LinkedProvider;
import io.linknet.portal.provider.entity.Proposal;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderChange.Failure;
import io.linknet.portal.provider.entity.ProviderProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A member and the operator change how the member's people sign in. */
@ApplicationScoped
public class LinkProviders {

    @Inject
    ProviderChanges changes;

    @Inject
    ProviderProposals proposals;

    @Inject
    WantedProviders wishes;

    @Inject
    KeycloakProviders keycloak;

    @Inject
    Members members;

    @Inject
    BeforeTransaction before;

    @Inject
    ProviderRecord written;

    @Inject
    Clock clock;

    /**
     * How a member's people sign in.
     *
     * @param linked the provider at work; empty where they sign in at LinkNet
     * @param changes newest first
     */
    public record SignInRecord(Member member, Optional<LinkedProvider> linked, List<ProviderChange> changes) {}

    /**
     * How the people of a member sign in, for itself and the operator.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is no business of the reader's
     */
    public SignInRecord of(Caller reader, UUID member) {
        var found = requireBusiness(reader, member);
        return new SignInRecord(found, linked(member), proposals.of(member));
    }

    /** The proposals that wait for the operator. */
    @Transactional
    public List<ProviderChange> waiting(Caller reader) {
        return reader.kind() == MemberKind.OPERATOR ? changes.waiting() : List.of();
    }

    /** What LinkNet calls itself at a member's SAML provider; another for each member, so that members can share one. */
    public String ownId(String alias) {
        return wishes.ownId(alias);
    }

    /**
     * Proposes a change; the same person's same proposal again changes nothing. The provider and Keycloak are asked before the member's
     * turn and outside of any transaction.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is not the caller's to propose, another change is open, or the provider
     *     cannot be linked as it is
     */
    public ProviderChange propose(Caller by, UUID member, Proposal proposal) {
        var alias = requireBusiness(by, member).alias();
        if (!proposal.wantedKind().isProposedBy(by, member)) {
            throw ProviderProblem.PROVIDER_NOT_YOURS_TO_PROPOSE.because();
        }
        return proposals.propose(by, member, before.ask(() -> wanted(member, alias, proposal)));
    }

    private Wanted wanted(UUID member, String alias, Proposal proposal) {
        var newest = proposals.of(member).stream().findFirst();
        var linked = linked(member).map(LinkedProvider::provider);
        var provider = wishes.wanted(member, alias, linked, proposal);
        return new Wanted(proposal, provider, newest);
    }

    /** Agrees. */
    @Transactional
    public ProviderChange approve(Caller by, UUID member, UUID id) {
        requireBusiness(by, member);
        return step("approved", member, id, it -> it.approve(by, clock.instant()));
    }

    /** Does not agree, or takes the own proposal back. */
    @Transactional
    public ProviderChange decline(Caller by, UUID member, UUID id) {
        requireBusiness(by, member);
        return step("declined", member, id, it -> it.decline(by, clock.instant()));
    }

    /** Keycloak has done it; the portal itself is the caller. */
    @Transactional
    void done(ProviderChange change) {
        end("done", change, ProviderChange::done);
    }

    /** Keycloak never will; the portal itself is the caller. */
    @Transactional
    void failed(ProviderChange change, Failure why) {
        end("failed", change, it -> it.failed(why));
    }

    /** Whoever comes second, because the first took long, finds it over and tells nobody. */
    private void end(String what, ProviderChange change, UnaryOperator<ProviderChange> step) {
        if (changes.locked(change.memberId(), change.id()).isOpen()) {
            written.tell(what, step(what, change.memberId(), change.id(), step));
        }
    }

    /** Those that whoever has to agree has agreed to, for one try. */
    @Transactional
    List<ProviderChange> claim() {
        return changes.claim(clock.instant());
    }

    private Optional<LinkedProvider> linked(UUID member) {
        return KeycloakProviders.asked(() -> keycloak.of(member));
    }

    /** To everybody but the member itself and the operator there is no such record. */
    private Member requireBusiness(Caller reader, UUID member) {
        var found = members.all().get(member);
        if (found == null || !reader.member().value().equals(member) && reader.kind() != MemberKind.OPERATOR) {
            throw KernelProblem.NOT_FOUND.because();
        }
        return found;
    }

    private ProviderChange step(String what, UUID member, UUID id, UnaryOperator<ProviderChange> step) {
        var before = changes.locked(member, id);
        var after = step.apply(before);
        if (!after.equals(before)) {
            changes.move(after);
            written.record(what, after);
        }
        return after;
    }
}

package io.linknet.portal.provider.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.ProblemType;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.control.BeforeTransaction;
import io.linknet.portal.frame.control.Turn;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.LinkedProvider;
import io.linknet.portal.provider.entity.Proposal;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderChange.State;
import io.linknet.portal.provider.entity.ProviderProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A proposal of how a member's people sign in. */
class LinkProvidersTest {

    private static final UUID MEMBER = new UUID(7, 1);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T02:00:00Z"), ZoneOffset.UTC);
    private static final Caller OWN = caller("own");
    private static final Caller COLLEAGUE = caller("colleague");
    private static final IdentityProvider PROVIDER =
            new IdentityProvider(Protocol.SAML, "https://login.cqfood.cn", "cqfood.cn", Map.of());
    private static final Proposal UNLINK =
            new Proposal(ChangeKind.UNLINK, null, null, null, null, null, null, null, null);

    private final List<String> happened = new ArrayList<>();
    private final List<ProviderChange> kept = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    @Test
    void asksOutsideBeforeTheMembersTurnAndKeepsWhatIsProposedInIt() {
        var proposed = providers().propose(OWN, MEMBER, UNLINK);

        assertThat(happened).containsExactly("outside: Keycloak", "outside: provider", "turn", "kept", "proposed");
        assertThat(kept).containsExactly(proposed);
    }

    @Test
    void isTheSameWhenTheSamePersonSendsItAgain() {
        var first = providers().propose(OWN, MEMBER, UNLINK);

        assertThat(providers().propose(OWN, MEMBER, UNLINK)).isEqualTo(first);
        assertThat(kept).hasSize(1);
    }

    @Test
    void isTheSameAlsoWhenItWasKeptWhileTheProviderWasAskedAgain() {
        meanwhile = () -> providers().proposals.propose(OWN, MEMBER, wanted());

        providers().propose(OWN, MEMBER, UNLINK);

        assertThat(kept).hasSize(1);
    }

    @Test
    void waitsForTheOneOfAColleague() {
        providers().propose(COLLEAGUE, MEMBER, UNLINK);

        refused(() -> providers().propose(OWN, MEMBER, UNLINK), ProviderProblem.PROVIDER_CHANGE_OPEN);
        assertThat(kept).hasSize(1);
    }

    @Test
    void isRefusedWhenAnotherTookEffectWhileTheProviderWasAsked() {
        meanwhile = () -> kept.add(change(State.DONE));

        refused(() -> providers().propose(OWN, MEMBER, UNLINK), ProviderProblem.PROVIDER_CHANGE_OPEN);
        assertThat(kept).hasSize(1);
    }

    @Test
    void followsOneThatWasOverBefore() {
        kept.add(change(State.DONE));

        providers().propose(OWN, MEMBER, UNLINK);

        assertThat(kept).hasSize(2);
    }

    @Test
    void asksNobodyForAStranger() {
        var stranger = new Caller(
                new MemberId(new UUID(7, 3)), MemberKind.BANK, "b", "iss|x", "X", Set.of(Role.ADMINISTRATOR));

        refused(() -> providers().propose(stranger, MEMBER, UNLINK), KernelProblem.NOT_FOUND);
        assertThat(happened).isEmpty();
    }

    private static ProviderProposals.Wanted wanted() {
        return new ProviderProposals.Wanted(UNLINK, PROVIDER, Optional.empty());
    }

    private static ProviderChange change(State state) {
        var proposed =
                ProviderChange.propose(new UUID(7, 9), MEMBER, ChangeKind.UNLINK, PROVIDER, COLLEAGUE, CLOCK.instant());
        return state == State.DONE ? proposed.done() : proposed;
    }

    private static Caller caller(String person) {
        return new Caller(
                new MemberId(MEMBER), MemberKind.COOPERATIVE, "a", "iss|" + person, person, Set.of(Role.ADMINISTRATOR));
    }

    private static void refused(ThrowingCallable what, ProblemType why) {
        assertThatThrownBy(what).isInstanceOfSatisfying(DomainRuleViolation.class, it -> assertThat(it.type())
                .isEqualTo(why));
    }

    private LinkProviders providers() {
        var providers = new LinkProviders();
        providers.proposals = proposals();
        providers.before = new Outside();
        providers.members = new OneMember();
        providers.clock = CLOCK;
        providers.keycloak = new KeycloakProviders() {

            @Override
            Optional<LinkedProvider> of(UUID member) {
                happened.add(providers.before.toString() + "Keycloak");
                return Optional.of(new LinkedProvider("a", true, PROVIDER));
            }
        };
        providers.wishes = new WantedProviders() {

            @Override
            IdentityProvider wanted(UUID member, String alias, Optional<IdentityProvider> linked, Proposal proposal) {
                happened.add(providers.before.toString() + "provider");
                meanwhile.run();
                return linked.orElseThrow();
            }
        };
        return providers;
    }

    private ProviderProposals proposals() {
        var proposals = new ProviderProposals();
        proposals.clock = CLOCK;
        proposals.secrets = new ClientSecrets();
        proposals.changes = new ProviderChanges() {

            @Override
            List<ProviderChange> of(UUID member) {
                var newestFirst = new ArrayList<ProviderChange>();
                kept.forEach(it -> newestFirst.add(0, it));
                return newestFirst;
            }

            @Override
            void add(ProviderChange change, byte @Nullable [] secret) {
                happened.add("kept");
                kept.add(change);
            }
        };
        proposals.turn = new Turn() {

            @Override
            public void await(String what) {
                happened.add("turn");
            }
        };
        proposals.written = new ProviderRecord() {

            @Override
            void record(String what, ProviderChange change) {
                happened.add(what);
            }
        };
        return proposals;
    }

    private static final class Outside extends BeforeTransaction {

        private boolean isOutside;

        @Override
        public <T> T ask(Supplier<T> question) {
            isOutside = true;
            try {
                return question.get();
            } finally {
                isOutside = false;
            }
        }

        @Override
        public String toString() {
            return isOutside ? "outside: " : "inside: ";
        }
    }

    private static final class OneMember extends Members {

        @Override
        public Map<UUID, Member> all() {
            return Map.of(MEMBER, new Member(MEMBER, "a", MemberKind.COOPERATIVE, "甲", "A", null, null));
        }
    }
}

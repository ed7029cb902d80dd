package io.linknet.portal.provider.control;

import io.linknet.identity.IdentitySettings;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.member.control.Members;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.notice.control.Notices;
import io.linknet.portal.notice.entity.Notice;
import io.linknet.portal.people.control.MemberTurn;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.LinkedProvider;
import io.linknet.portal.provider.entity.MailDomain;
import io.linknet.portal.provider.entity.Proposal;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderChange.Failure;
import io.linknet.portal.provider.entity.ProviderProblem;
import io.linknet.portal.webhook.control.WebhookSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A member and the operator change how the member's people sign in. */
@ApplicationScoped
public class LinkProviders {

    private static final Logger LOG = System.getLogger(LinkProviders.class.getName());
    private static final String OBJECT = "partner-portal.provider";

    @Inject
    ProviderChanges changes;

    @Inject
    ReadProviders reading;

    @Inject
    KeycloakProviders keycloak;

    @Inject
    Members members;

    @Inject
    MemberTurn turn;

    @Inject
    WebhookSettings settings;

    @Inject
    IdentitySettings identity;

    @Inject
    Evidence evidence;

    @Inject
    Notices notices;

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
    @Transactional
    public SignInRecord of(Caller reader, UUID member) {
        var found = requireBusiness(reader, member);
        return new SignInRecord(found, linked(member), changes.of(member));
    }

    /** The proposals that wait for the operator. */
    @Transactional
    public List<ProviderChange> waiting(Caller reader) {
        return reader.kind() == MemberKind.OPERATOR ? changes.waiting() : List.of();
    }

    /** What LinkNet calls itself at a member's SAML provider; another for each member, so that members can share one. */
    public String ownId(String alias) {
        return identity.issuer() + "/broker/" + alias;
    }

    /**
     * Proposes a change; the same person's same proposal again changes nothing.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is not the caller's to propose, another change is open, or the provider
     *     cannot be linked as it is
     */
    @Transactional
    public ProviderChange propose(Caller by, UUID member, Proposal proposal) {
        var alias = requireBusiness(by, member).alias();
        var kind = proposal.wantedKind();
        if (!kind.isProposedBy(by, member)) {
            throw ProviderProblem.PROVIDER_NOT_YOURS_TO_PROPOSE.because();
        }
        turn.await(new MemberId(member));
        var open = changes.of(member).stream().filter(ProviderChange::isOpen).findFirst();
        var provider = wanted(kind, member, alias, proposal);
        if (open.isPresent()) {
            return same(open.get(), kind, provider, by);
        }
        var proposed = ProviderChange.propose(Ids.next(), member, kind, provider, by, clock.instant());
        changes.add(proposed, hasSecret(kind, provider) ? sealed(proposed.id(), proposal.usableSecret()) : null);
        record("proposed", proposed);
        return proposed;
    }

    private static ProviderChange same(ProviderChange open, ChangeKind kind, IdentityProvider provider, Caller by) {
        var isSame = open.kind() == kind
                && kind != ChangeKind.SECRET
                && open.proposed().isBy(by)
                && open.provider().equals(provider);
        if (!isSame) {
            throw ProviderProblem.PROVIDER_CHANGE_OPEN.because();
        }
        return open;
    }

    private IdentityProvider wanted(ChangeKind kind, UUID member, String alias, Proposal proposal) {
        var linked = linked(member).map(LinkedProvider::provider);
        if (kind == ChangeKind.LINK) {
            if (linked.isPresent()) {
                throw ProviderProblem.PROVIDER_LINKED_ALREADY.because();
            }
            return toLink(member, alias, proposal);
        }
        var provider = linked.orElseThrow(ProviderProblem.PROVIDER_NOT_LINKED::because);
        return switch (kind) {
            case SECRET -> {
                requireSpeaks(Protocol.OIDC, provider);
                proposal.usableSecret();
                yield provider;
            }
            case CERTIFICATES -> {
                requireSpeaks(Protocol.SAML, provider);
                yield certified(provider, proposal);
            }
            default -> provider;
        };
    }

    private IdentityProvider toLink(UUID member, String alias, Proposal proposal) {
        var protocol = proposal.wantedProtocol();
        var domain = proposal.mailDomain();
        if (isAnothers(domain, member)) {
            throw ProviderProblem.MAIL_DOMAIN_OF_ANOTHER_MEMBER.at("/domain", domain);
        }
        if (protocol == Protocol.OIDC) {
            var clientId = proposal.usableClientId();
            proposal.usableSecret();
            return reading.reader().discovery(proposal.typedIssuer()).provider(clientId, domain);
        }
        var attribute = proposal.usableEmailAttribute();
        var provider = reading.reader().metadata(proposal.metadataAddress(), proposal.metadataText())
                .provider(ownId(alias), domain);
        return with(provider, ProviderForm.EMAIL_ATTRIBUTE, attribute);
    }

    private IdentityProvider certified(IdentityProvider provider, Proposal proposal) {
        var said = reading.reader().metadata(proposal.metadataAddress(), proposal.metadataText());
        if (!said.entityId().equals(provider.issuer())) {
            throw ProviderProblem.ISSUER_DIFFERS.at("/metadata", said.entityId());
        }
        return with(provider, "signingCertificate", said.signingCertificates());
    }

    private static IdentityProvider with(IdentityProvider provider, String setting, String value) {
        var settings = new HashMap<>(provider.settings());
        settings.put(setting, value);
        return new IdentityProvider(provider.protocol(), provider.issuer(), provider.domain(), settings);
    }

    private static void requireSpeaks(Protocol wanted, IdentityProvider provider) {
        if (provider.protocol() != wanted) {
            throw ProviderProblem.PROVIDER_HAS_NONE_OF_THESE.because();
        }
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
        tell("done", step("done", change.memberId(), change.id(), ProviderChange::done));
    }

    /** Keycloak never will; the portal itself is the caller. */
    @Transactional
    void failed(ProviderChange change, Failure why) {
        tell("failed", step("failed", change.memberId(), change.id(), it -> it.failed(why)));
    }

    /** Those that whoever has to agree has agreed to, for one try. */
    @Transactional
    List<ProviderChange> claim(Duration again) {
        var now = clock.instant();
        return changes.claim(now, now.minus(again));
    }

    /** The client secret of a change; empty if it opens no longer. */
    @Transactional
    Optional<String> secret(ProviderChange change) {
        return changes.secret(change.id())
                .flatMap(box -> settings.cipher().open(box, context(change.id())))
                .map(text -> new String(text, StandardCharsets.US_ASCII));
    }

    static boolean hasSecret(ChangeKind kind, IdentityProvider provider) {
        return kind == ChangeKind.SECRET || kind == ChangeKind.LINK && provider.protocol() == Protocol.OIDC;
    }

    private byte[] sealed(UUID change, String secret) {
        return settings.cipher().seal(secret.getBytes(StandardCharsets.US_ASCII), context(change));
    }

    private static String context(UUID change) {
        return "provider|" + change;
    }

    private Optional<LinkedProvider> linked(UUID member) {
        return asked(() -> keycloak.of(member));
    }

    private boolean isAnothers(MailDomain domain, UUID member) {
        return asked(() -> keycloak.isAnothers(domain, member));
    }

    private interface Question<T> {

        T ask() throws IOException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException away) {
            LOG.log(Level.WARNING, "providers cannot be looked at now: {0}", away.getMessage());
            throw KernelProblem.UNAVAILABLE.because();
        }
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
            record(what, after);
        }
        return after;
    }

    /** What stands in the log: never a secret. */
    record Told(UUID change, UUID member, ChangeKind kind, Protocol protocol, String issuer, String domain) {}

    private void record(String what, ProviderChange change) {
        var provider = change.provider();
        evidence.record(
                "provider-" + word(change) + "-" + what,
                OBJECT,
                change.memberId(),
                new Told(
                        change.id(),
                        change.memberId(),
                        change.kind(),
                        provider.protocol(),
                        provider.issuer(),
                        provider.domain()));
    }

    private void tell(String what, ProviderChange change) {
        notices.keep(new Notice(
                Ids.next(),
                clock.instant(),
                OBJECT,
                "partner-portal.provider-" + word(change) + "-" + what,
                change.memberId(),
                shortened(change.provider().domain()),
                change.proposed().person(),
                Set.of(change.memberId())));
    }

    private static String word(ProviderChange change) {
        return change.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String domain) {
        return domain.length() > 60 ? domain.substring(0, 60) : domain;
    }
}

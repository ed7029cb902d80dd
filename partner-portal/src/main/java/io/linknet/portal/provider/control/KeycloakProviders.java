package io.linknet.portal.provider.control;

import static io.linknet.portal.member.control.KeycloakAdmin.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.portal.member.control.KeycloakAdmin;
import io.linknet.portal.member.control.KeycloakAdmin.KeycloakRefused;
import io.linknet.portal.provider.entity.LinkedProvider;
import io.linknet.portal.provider.entity.MailDomain;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderChange.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;

/**
 * Providers in Keycloak: made, linked to the member's organization with its domain, changed, and ended.
 *
 * <p>Each part is looked for before it is made, so whatever was interrupted is gone on with by doing it again.
 */
@ApplicationScoped
class KeycloakProviders {

    private static final Logger LOG = System.getLogger(KeycloakProviders.class.getName());
    private static final String INSTANCES = "identity-provider/instances";

    @Inject
    KeycloakAdmin keycloak;

    @Inject
    ProviderPeople people;

    /** The provider at which the member's people sign in; empty where they do so at LinkNet. */
    Optional<LinkedProvider> of(UUID member) throws IOException {
        var linked = keycloak.get(path(organization(member)) + "/identity-providers");
        return linked.isEmpty() ? Optional.empty() : Optional.of(ProviderForm.read(linked.path(0)));
    }

    /** Whether the domain, or one that it lies in, is another organization's. */
    boolean isAnothers(MailDomain domain, UUID member) throws IOException {
        var own = organization(member).path("id");
        for (var name : domain.andThoseAbove()) {
            for (var found : keycloak.get("organizations?exact=true&search=" + encoded(name))) {
                if (hasDomain(found, name) && !found.path("id").equals(own)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Lets the member's people sign in at the provider.
     *
     * @param secret empty with SAML
     * @throws WillNotBe if it never will
     * @throws IOException if Keycloak does not answer, or refuses
     */
    void link(ProviderChange change, String secret) throws IOException, WillNotBe {
        var domain = change.provider().domain();
        var organization = organization(change.memberId());
        var alias = organization.path("alias").asText();
        addDomain(organization, domain);
        var found = instance(alias);
        if (found.isEmpty()) {
            keycloak.post(
                    INSTANCES,
                    ProviderForm.anew(alias, organization.path("name").asText(), change, secret));
        } else if (!ProviderForm.cameBy(found.get(), change)) {
            throw new WillNotBe(Failure.NAME_TAKEN);
        }
        addMappers(alias, change);
        join(organization, alias);
        var form = instance(alias).orElseThrow(() -> new IOException("the provider " + alias + " has gone"));
        keycloak.put(instancePath(alias), ProviderForm.opened(form, domain));
        verifyDomain(change.memberId(), domain);
    }

    private void addDomain(JsonNode organization, String domain) throws IOException, WillNotBe {
        if (hasDomain(organization, domain)) {
            return;
        }
        var whole = (ObjectNode) organization;
        var domains = whole.withArray("domains");
        domains.addObject().put("name", domain).put("verified", false);
        try {
            keycloak.put(path(organization), whole);
        } catch (KeycloakRefused refused) {
            if (refused.isTaken() || refused.isUnusable()) {
                throw new WillNotBe(Failure.DOMAIN_TAKEN);
            }
            throw refused;
        }
    }

    private void addMappers(String alias, ProviderChange change) throws IOException {
        var there = keycloak.get(instancePath(alias) + "/mappers");
        for (var mapper : ProviderForm.mappers(alias, change.provider())) {
            var isThere = false;
            for (var known : there) {
                isThere |= known.path("name").equals(mapper.path("name"));
            }
            if (!isThere) {
                keycloak.post(instancePath(alias) + "/mappers", mapper);
            }
        }
    }

    private void join(JsonNode organization, String alias) throws IOException {
        var providers = path(organization) + "/identity-providers";
        for (var linked : keycloak.get(providers)) {
            if (linked.path("alias").asText().equals(alias)) {
                return;
            }
        }
        keycloak.post(providers, alias);
    }

    /** The link stands: only a domain of a link that stands is a verified one. */
    private void verifyDomain(UUID member, String domain) throws IOException {
        var whole = (ObjectNode) organization(member);
        for (var known : whole.path("domains")) {
            if (known.path("name").asText().equals(domain)) {
                ((ObjectNode) known).put("verified", true);
            }
        }
        keycloak.put(path(whole), whole);
    }

    /** Takes back what {@link #link} made; a domain that the organization had before stays. */
    void takeBack(ProviderChange change) throws IOException {
        var whole = (ObjectNode) organization(change.memberId());
        var alias = whole.path("alias").asText();
        var found = instance(alias);
        if (found.isPresent() && ProviderForm.cameBy(found.get(), change)) {
            keycloak.delete(instancePath(alias));
        }
        var domains = whole.withArray("domains");
        for (var index = domains.size() - 1; index >= 0; index--) {
            var domain = domains.path(index);
            if (domain.path("name").asText().equals(change.provider().domain())
                    && !domain.path("verified").asBoolean()) {
                domains.remove(index);
            }
        }
        keycloak.put(path(whole), whole);
    }

    /**
     * Puts another value in the place of a setting: the client secret, or the certificates.
     *
     * @throws WillNotBe if there is no provider any more
     */
    void change(ProviderChange change, String setting, String value) throws IOException, WillNotBe {
        var linked = of(change.memberId()).orElseThrow(() -> new WillNotBe(Failure.NOT_LINKED));
        var form = instance(linked.alias()).orElseThrow(() -> new WillNotBe(Failure.NOT_LINKED));
        ((ObjectNode) form.path("config")).put(setting, value);
        keycloak.put(instancePath(linked.alias()), form);
    }

    /** Ends the provider: nobody gets in through it, its people are signed out and can be invited to LinkNet's own sign-in. */
    void unlink(ProviderChange change) throws IOException {
        var linked = of(change.memberId());
        if (linked.isEmpty()) {
            return;
        }
        var alias = linked.get().alias();
        var form = instance(alias);
        if (form.isPresent()) {
            keycloak.put(instancePath(alias), form.get().put("enabled", false));
            people.release(path(organization(change.memberId())), alias);
            keycloak.delete(instancePath(alias));
        }
    }

    private Optional<ObjectNode> instance(String alias) throws IOException {
        try {
            return Optional.of((ObjectNode) keycloak.get(instancePath(alias)));
        } catch (KeycloakRefused refused) {
            if (refused.isAbsent()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private JsonNode organization(UUID member) throws IOException {
        var found = keycloak.get("organizations?briefRepresentation=false&max=2&q=member_id:" + member);
        if (found.size() != 1) {
            throw new IOException(found.size() + " organizations of member " + member);
        }
        return keycloak.get(path(found.path(0)));
    }

    private static boolean hasDomain(JsonNode organization, String name) {
        for (var domain : organization.path("domains")) {
            if (domain.path("name").asText().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    private static String path(JsonNode organization) {
        return "organizations/" + organization.path("id").asText();
    }

    private static String instancePath(String alias) {
        return INSTANCES + "/" + encoded(alias);
    }

    /** Something asked of Keycloak while somebody waits. */
    interface Question<T> {

        T ask() throws IOException;
    }

    /** Asks it; that Keycloak does not answer is an outage. */
    static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException away) {
            LOG.log(Level.WARNING, "providers cannot be looked at now: {0}", away.getMessage());
            throw KernelProblem.UNAVAILABLE.because();
        }
    }

    /** A change that will never take effect. */
    static final class WillNotBe extends Exception {

        private static final long serialVersionUID = 1L;

        private final Failure why;

        WillNotBe(Failure why) {
            super(why.name());
            this.why = why;
        }

        Failure why() {
            return why;
        }
    }
}

package io.linknet.identity;

import io.linknet.identity.openid.Realm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak is, and who this service is there. */
@ApplicationScoped
public class IdentitySettings {

    @Inject
    @ConfigProperty(name = "linknet.identity.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "linknet.identity.internal-url")
    String internalUrl;

    /** Clients whose tokens the APIs take; a partner's own client is added here. */
    @Inject
    @ConfigProperty(
            name = "linknet.identity.clients",
            defaultValue = "partner-portal,linknet-demo,procurement,production-sync,logistics,supply-finance")
    Set<String> clients;

    @Inject
    @ConfigProperty(name = "linknet.service")
    String service;

    @Inject
    Config config;

    /** Issuer as tokens name it. */
    public String issuer() {
        return issuer;
    }

    public Realm realm() {
        return Realm.of(issuer, internalUrl);
    }

    /** Name of this service: its client id, and the audience of tokens meant for it. */
    public String service() {
        return service;
    }

    public Set<String> clients() {
        return clients;
    }

    /** Secret of this service's client; read only when it signs in itself. */
    public String secret() {
        return config.getValue("linknet.identity.client." + service + ".secret", String.class);
    }

    /** The one origin that browsers see, without a slash at the end. */
    public URI publicUrl() {
        var url = config.getValue("linknet.public-url", String.class);
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }
}

package io.linknet.portal.provider.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.caller.Signature;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProviderFormTest {

    private static final Signature SOMEBODY = new Signature("iss|one", "one", Instant.EPOCH);

    @Test
    void anOpenIdProviderIsWrittenAndReadBackWithoutItsSecret() {
        var change = change(Protocol.OIDC, Map.of("issuer", "https://login.cqfood.cn", "clientId", "linknet"));

        var form = ProviderForm.opened(ProviderForm.anew("food", "山城", change, "top-secret"), "cqfood.cn");

        assertThat(form.at("/config/clientSecret").asText()).isEqualTo("top-secret");
        assertThat(form.at("/firstBrokerLoginFlowAlias").asText()).isEqualTo("first broker login");
        assertThat(form.at("/postBrokerLoginFlowAlias").asText()).isEqualTo("after a provider");
        assertThat(form.at("/config/syncMode").asText()).isEqualTo("IMPORT");
        assertThat(form.at("/config/kc.org.broker.redirect.mode.email-matches").asText())
                .isEqualTo("true");
        var read = ProviderForm.read(form);
        assertThat(read.alias()).isEqualTo("food");
        assertThat(read.enabled()).isTrue();
        assertThat(read.provider().protocol()).isEqualTo(Protocol.OIDC);
        assertThat(read.provider().issuer()).isEqualTo("https://login.cqfood.cn");
        assertThat(read.provider().domain()).isEqualTo("cqfood.cn");
        assertThat(read.provider().settings()).doesNotContainKey("clientSecret");
    }

    @Test
    void itLeadsNobodyAnywhereBeforeItIsOpened() {
        var form = ProviderForm.anew("food", "山城", change(Protocol.OIDC, Map.of()), "top-secret");

        assertThat(form.path("config").has(ProviderForm.DOMAIN)).isFalse();
    }

    @Test
    void itIsKnownByTheChangeThatBroughtIt() {
        var change = change(Protocol.OIDC, Map.of());
        var other = ProviderForm.anew("food", "山城", change, "");

        assertThat(ProviderForm.cameBy(other, change)).isTrue();
        ((ObjectNode) other.path("config")).remove("linknet.change");
        assertThat(ProviderForm.cameBy(other, change)).isFalse();
    }

    @Test
    void ofASamlAddressOnlyWhatStandsBeforeTheAtIsTaken() {
        var provider = change(Protocol.SAML, Map.of("idpEntityId", "https://idp", ProviderForm.EMAIL_ATTRIBUTE, "mail"))
                .provider();

        var mappers = ProviderForm.mappers("food", provider);

        assertThat(mappers)
                .noneMatch(it -> it.at("/config/user.attribute").asText().equals("email"));
        assertThat(mappers.get(0).at("/config/template").asText()).isEqualTo("${ATTRIBUTE.mail | localpart}@cqfood.cn");
    }

    @Test
    void anOpenIdAccountIsNamedAfterItsAddress() {
        var mappers =
                ProviderForm.mappers("food", change(Protocol.OIDC, Map.of()).provider());

        assertThat(mappers).hasSize(1);
        assertThat(mappers.get(0).at("/config/template").asText()).isEqualTo("${CLAIM.email}");
    }

    private static ProviderChange change(Protocol protocol, Map<String, String> settings) {
        return new ProviderChange(
                new UUID(0, 9),
                new UUID(0, 1),
                ChangeKind.LINK,
                ProviderChange.State.APPROVED,
                new IdentityProvider(protocol, "https://login.cqfood.cn", "cqfood.cn", settings),
                SOMEBODY,
                null,
                null);
    }
}

package io.linknet.portal.provider.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.problem.DomainRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ISSUER = "https://login.cqfood.cn/staff";
    private static final MailDomain DOMAIN = new MailDomain("cqfood.cn");

    private final ObjectNode document = JSON.createObjectNode();

    DiscoveryTest() throws JsonProcessingException {
        document.setAll(
                (ObjectNode)
                        JSON.readTree(
                                """
                {"issuer": "https://login.cqfood.cn/staff", "authorization_endpoint": "https://login.cqfood.cn/staff/auth",
                 "token_endpoint": "https://login.cqfood.cn/staff/token", "jwks_uri": "https://login.cqfood.cn/staff/keys",
                 "end_session_endpoint": "https://login.cqfood.cn/staff/logout", "response_types_supported": ["code", "id_token"],
                 "id_token_signing_alg_values_supported": ["RS256", "HS256"],
                 "token_endpoint_auth_methods_supported": ["private_key_jwt", "client_secret_basic"]}
                """));
    }

    @Test
    void becomesAProviderThatKeycloakIsToldOf() {
        var provider = Discovery.read(ISSUER, document).provider("linknet", DOMAIN);

        assertThat(provider.protocol()).isEqualTo(Protocol.OIDC);
        assertThat(provider.issuer()).isEqualTo(ISSUER);
        assertThat(provider.clientId()).isEqualTo("linknet");
        assertThat(provider.hosts()).containsExactly("login.cqfood.cn");
        assertThat(provider.reachesOutside()).isFalse();
        assertThat(provider.isPlain()).isFalse();
        assertThat(provider.settings())
                .containsEntry("validateSignature", "true")
                .containsEntry("pkceMethod", "S256")
                .containsEntry("clientAuthMethod", "client_secret_basic")
                .doesNotContainKey("clientSecret");
    }

    @ParameterizedTest
    @CsvSource({
        "wang@cqfood.cn, true",
        "Wang.Li@CQFood.cn, true",
        "wang@cqfood.cn.evil.com, false",
        "wang@mail.cqfood.cn, false",
        "wang@cqfoodxcn, false",
        "buyer@shancheng.example@cqfood.cn, false",
        "cqfood.cn, false"
    })
    void lettersOfItsDomainOnlyComeThrough(String address, boolean comes) {
        var filter =
                Discovery.read(ISSUER, document).provider("linknet", DOMAIN).settings();

        assertThat(filter).containsEntry("filteredByClaim", "true").containsEntry("claimFilterName", "email");
        assertThat(address.matches(filter.get("claimFilterValue"))).isEqualTo(comes);
    }

    @Test
    void aSlashAtTheEndOfWhatWasTypedDoesNotMatter() {
        assertThat(Discovery.read(ISSUER + "/", document).issuer()).isEqualTo(ISSUER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://login.cqfood.cn", "https://login.cqfood.cn/other", "http://login.cqfood.cn/staff", ""})
    void anotherIssuersIsRefused(String issuer) {
        document.put("issuer", issuer);

        refused(ProviderProblem.ISSUER_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "jwks_uri", "response_types_supported"})
    void whatIsNeededHasToBeThere(String name) {
        document.remove(name);

        refused(ProviderProblem.PROVIDER_UNFIT);
    }

    @ParameterizedTest
    @CsvSource({
        "id_token_signing_alg_values_supported, HS256",
        "id_token_signing_alg_values_supported, none",
        "response_types_supported, token",
        "token_endpoint_auth_methods_supported, private_key_jwt"
    })
    void whatIsNeededHasToBeOffered(String name, String offered) {
        document.putArray(name).add(offered);

        refused(ProviderProblem.PROVIDER_UNFIT);
    }

    @Test
    void theSecretIsShownInTheFormWhereTheHeaderIsNotTaken() {
        document.putArray("token_endpoint_auth_methods_supported").add("client_secret_post");

        assertThat(Discovery.read(ISSUER, document).clientAuthentication()).isEqualTo("client_secret_post");
    }

    @Test
    void anArrayIsNoDocument() {
        assertThatThrownBy(() -> Discovery.read(ISSUER, JSON.createArrayNode()))
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(ProviderProblem.DISCOVERY_UNREADABLE);
    }

    @Test
    void addressesElsewhereAndWithoutTlsAreWarnedOf() {
        document.put("token_endpoint", "http://idp.cloud.example/token");

        var provider = Discovery.read(ISSUER, document).provider("linknet", DOMAIN);

        assertThat(provider.reachesOutside()).isTrue();
        assertThat(provider.isPlain()).isTrue();
    }

    private void refused(ProviderProblem why) {
        assertThatThrownBy(() -> Discovery.read(ISSUER, document))
                .isInstanceOf(DomainRuleViolation.class)
                .extracting(it -> ((DomainRuleViolation) it).type())
                .isEqualTo(why);
    }
}

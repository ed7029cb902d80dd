package io.linknet.portal.provider.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.caller.Signature;
import io.linknet.portal.member.control.KeycloakAdmin.KeycloakRefused;
import io.linknet.portal.member.control.KeycloakInMemory;
import io.linknet.portal.provider.control.KeycloakProviders.WillNotBe;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.MailDomain;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderChange.Failure;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told to Keycloak, and what is left of it when Keycloak will not have a part. */
class KeycloakProvidersTest {

    private static final UUID MEMBER = new UUID(0, 1);
    private static final String ORGANIZATION = "organizations/org";
    private static final String LINKS = ORGANIZATION + "/identity-providers";
    private static final String PROVIDER = "identity-provider/instances/food";
    private static final String PERSON = "users/01990000-0000-7000-9000-000000000001";
    private static final ProviderChange CHANGE = change(new UUID(0, 9), ChangeKind.LINK);

    private final KeycloakInMemory keycloak = new KeycloakInMemory();
    private final KeycloakProviders providers = new KeycloakProviders();

    KeycloakProvidersTest() throws IOException {
        var organization = "{\"id\": \"org\", \"alias\": \"food\", \"name\": \"山城\", \"domains\": []}";
        keycloak.with("organizations?briefRepresentation=false&max=2&q=member_id:" + MEMBER, "[" + organization + "]")
                .with(ORGANIZATION, organization)
                .with(LINKS, "[]");
        providers.keycloak = keycloak;
        providers.people = new ProviderPeople();
        providers.people.keycloak = keycloak;
    }

    @Test
    void aProviderIsLinkedWithItsMapperAndAVerifiedDomain() throws IOException, WillNotBe {
        providers.link(CHANGE, "top-secret");

        assertThat(keycloak.at(PROVIDER).at("/config/clientSecret").asText()).isEqualTo("top-secret");
        assertThat(keycloak.at(PROVIDER).at("/config/kc.org.domain").asText()).isEqualTo("cqfood.cn");
        assertThat(keycloak.at(PROVIDER + "/mappers")).hasSize(1);
        assertThat(keycloak.at(LINKS)).hasSize(1);
        assertThat(keycloak.at(ORGANIZATION).path("domains"))
                .containsExactly(keycloak.at(ORGANIZATION).at("/domains/0"));
        assertThat(keycloak.at(ORGANIZATION).at("/domains/0/verified").asBoolean())
                .isTrue();
    }

    @Test
    void toldAgainNothingChanges() throws IOException, WillNotBe {
        providers.link(CHANGE, "top-secret");
        var organization = keycloak.at(ORGANIZATION).deepCopy();

        providers.link(CHANGE, "top-secret");

        assertThat(keycloak.at(PROVIDER + "/mappers")).hasSize(1);
        assertThat(keycloak.at(LINKS)).hasSize(1);
        assertThat(keycloak.at(ORGANIZATION)).isEqualTo(organization);
    }

    @Test
    void whatIsRefusedHalfwayIsTakenBackWhole() throws IOException {
        keycloak.refusing("POST", LINKS, 400);

        assertThatExceptionOfType(KeycloakRefused.class).isThrownBy(() -> providers.link(CHANGE, "top-secret"));
        assertThat(keycloak.has(PROVIDER)).isTrue();
        providers.takeBack(CHANGE);

        assertThat(keycloak.has(PROVIDER)).isFalse();
        assertThat(keycloak.at(ORGANIZATION).path("domains")).isEmpty();
    }

    @Test
    void aDomainThatTheMemberHadBeforeStays() throws IOException {
        keycloak.with(
                ORGANIZATION,
                "{\"id\": \"org\", \"alias\": \"food\", \"domains\": [{\"name\": \"cqfood.cn\", \"verified\": true}]}");

        providers.takeBack(CHANGE);

        assertThat(keycloak.at(ORGANIZATION).path("domains")).hasSize(1);
    }

    @Test
    void aProviderThatDidNotComeByTheChangeIsNeitherChangedNorTakenBack() throws IOException {
        keycloak.with(PROVIDER, "{\"alias\": \"food\", \"config\": {\"linknet.change\": \"another\"}}");

        assertThatExceptionOfType(WillNotBe.class)
                .isThrownBy(() -> providers.link(CHANGE, "top-secret"))
                .satisfies(it -> assertThat(it.why()).isEqualTo(Failure.NAME_TAKEN));
        providers.takeBack(CHANGE);

        assertThat(keycloak.at(PROVIDER).at("/config/clientSecret").isMissingNode())
                .isTrue();
    }

    @Test
    void aDomainThatIsTakenMeanwhileEndsIt() {
        keycloak.refusing("PUT", ORGANIZATION, 409);

        assertThatExceptionOfType(WillNotBe.class)
                .isThrownBy(() -> providers.link(CHANGE, "top-secret"))
                .satisfies(it -> assertThat(it.why()).isEqualTo(Failure.DOMAIN_TAKEN));
        assertThat(keycloak.has(PROVIDER)).isFalse();
    }

    @Test
    void aDomainWithinAnothersIsAnothers() throws IOException {
        var theirs = "[{\"id\": \"other\", \"domains\": [{\"name\": \"bank.cn\"}]}]";
        keycloak.with("organizations?exact=true&search=mail.bank.cn", "[]")
                .with("organizations?exact=true&search=bank.cn", theirs)
                .with("organizations?exact=true&search=cqfood.cn", "[]");

        assertThat(providers.isAnothers(new MailDomain("mail.bank.cn"), MEMBER)).isTrue();
        assertThat(providers.isAnothers(new MailDomain("cqfood.cn"), MEMBER)).isFalse();
    }

    @Test
    void aSecretReplacesTheOther() throws IOException, WillNotBe {
        providers.link(CHANGE, "top-secret");

        providers.change(change(new UUID(0, 10), ChangeKind.SECRET), "clientSecret", "another");

        assertThat(keycloak.at(PROVIDER).at("/config/clientSecret").asText()).isEqualTo("another");
        assertThat(keycloak.at(PROVIDER).at("/config/linknet.change").asText())
                .isEqualTo(CHANGE.id().toString());
    }

    @Test
    void wherePeopleSignInAtLinkNetThereIsNothingToReplace() {
        assertThatExceptionOfType(WillNotBe.class)
                .isThrownBy(() -> providers.change(CHANGE, "clientSecret", "another"))
                .satisfies(it -> assertThat(it.why()).isEqualTo(Failure.NOT_LINKED));
    }

    @Test
    void unlinkingAsksWhoHasNoPasswordForOneAndEndsTheProvider() throws IOException, WillNotBe {
        providers.link(CHANGE, "top-secret");
        keycloak.with(ORGANIZATION + "/members?first=0&max=100", "[{\"id\": \"" + PERSON.substring(6) + "\"}]")
                .with(PERSON, "{\"username\": \"wang@cqfood.cn\", \"requiredActions\": []}")
                .with(PERSON + "/federated-identity", "[{\"identityProvider\": \"food\"}]")
                .with(PERSON + "/credentials", "[{\"type\": \"otp\"}]");

        providers.unlink(change(new UUID(0, 11), ChangeKind.UNLINK));

        assertThat(keycloak.has(PROVIDER)).isFalse();
        assertThat(keycloak.at(PERSON).at("/requiredActions/0").asText()).isEqualTo("UPDATE_PASSWORD");
        assertThat(keycloak.at(PERSON).at("/email").asText()).isEqualTo("wang@cqfood.cn");
        assertThat(keycloak.has(PERSON + "/logout")).isTrue();
    }

    @Test
    void unlinkingLeavesThePasswordOfWhoHasOneAndWhoNeverCameThroughIt() throws IOException, WillNotBe {
        providers.link(CHANGE, "top-secret");
        keycloak.with(ORGANIZATION + "/members?first=0&max=100", "[{\"id\": \"" + PERSON.substring(6) + "\"}]")
                .with(PERSON, "{\"username\": \"wang@cqfood.cn\", \"requiredActions\": []}")
                .with(PERSON + "/federated-identity", "[{\"identityProvider\": \"food\"}]")
                .with(PERSON + "/credentials", "[{\"type\": \"password\"}]");

        providers.unlink(change(new UUID(0, 11), ChangeKind.UNLINK));

        assertThat(keycloak.at(PERSON).path("requiredActions")).isEmpty();
    }

    private static ProviderChange change(UUID id, ChangeKind kind) {
        return new ProviderChange(
                id,
                MEMBER,
                kind,
                ProviderChange.State.APPROVED,
                new IdentityProvider(
                        Protocol.OIDC, "https://login.cqfood.cn", "cqfood.cn", Map.of("clientId", "linknet")),
                new Signature("iss|one", "one", Instant.EPOCH),
                null,
                null);
    }
}

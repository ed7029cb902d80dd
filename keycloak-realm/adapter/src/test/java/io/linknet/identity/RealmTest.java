package io.linknet.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.rest.FreshSignIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reviewed realm files promise, so that an edit cannot quietly break it. */
class RealmTest {

    private static final JsonNode LINKNET = read("linknet-realm.json");
    private static final JsonNode BANK = read("yujiang-bank-realm.json");
    private static final List<String> SERVICES =
            List.of("procurement", "production-sync", "logistics", "supply-finance", "partner-portal");

    private static JsonNode read(String file) {
        try {
            return new ObjectMapper().readTree(Path.of("../realm", file).toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<JsonNode> realms() {
        return Stream.of(LINKNET, BANK);
    }

    static Stream<JsonNode> clients() {
        return realms().flatMap(realm -> all(realm.get("clients")));
    }

    static Stream<JsonNode> people() {
        return realms().flatMap(realm -> all(realm.get("users"))).filter(user -> !user.has("serviceAccountClientId"));
    }

    static Stream<JsonNode> organizations() {
        return all(LINKNET.get("organizations"));
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return all(list).map(JsonNode::asText).toList();
    }

    @ParameterizedTest
    @MethodSource("realms")
    void guardsAgainstGuessing(JsonNode realm) {
        assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.get("failureFactor").asInt()).isLessThanOrEqualTo(5);
        assertThat(realm.get("passwordPolicy").asText()).contains("length(12)", "notUsername", "notEmail");
        assertThat(realm.get("registrationAllowed").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("realms")
    void keepsTokensAndSessionsShort(JsonNode realm) {
        assertThat(realm.get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
        assertThat(realm.get("ssoSessionIdleTimeout").asInt()).isLessThanOrEqualTo(1800);
        assertThat(realm.get("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(28_800);
        assertThat(realm.get("accessCodeLifespan").asInt()).isLessThanOrEqualTo(60);
        assertThat(realm.get("defaultSignatureAlgorithm").asText()).isEqualTo("ES256");
    }

    @ParameterizedTest
    @MethodSource("realms")
    void writesDownWhatHappensAndForgetsItInTime(JsonNode realm) {
        assertThat(realm.get("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.get("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.get("eventsExpiration").asInt()).isPositive();
        assertThat(realm.at("/attributes/adminEventsExpiration").asInt()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("realms")
    void speaksChineseFirstAndEnglish(JsonNode realm) {
        assertThat(realm.get("defaultLocale").asText()).isEqualTo("zh-CN");
        assertThat(texts(realm.get("supportedLocales"))).containsExactly("zh-CN", "en");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void letsNoClientTakePasswordsOrTokensFromTheAddress(JsonNode client) {
        assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(client.get("publicClient").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void sendsAnswersToExactlyOneOwnAddressPerClient(JsonNode client) {
        assertThat(texts(client.get("redirectUris")))
                .noneMatch(uri -> uri.contains("*"))
                .allMatch(RealmTest::isOwn);
        if (client.get("standardFlowEnabled").asBoolean()) {
            assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
        }
    }

    private static boolean isOwn(String uri) {
        return uri.startsWith("/") || uri.startsWith("${LINKNET_PUBLIC_URL}/");
    }

    @Test
    void keepsEverySecretOutOfTheFiles() {
        var secrets = new ArrayList<String>();
        clients().forEach(client -> secrets.add(client.get("secret").asText()));
        people().forEach(person -> all(person.path("credentials"))
                .filter(it -> it.get("type").asText().equals("password"))
                .forEach(it -> secrets.add(it.get("value").asText())));
        all(LINKNET.get("identityProviders"))
                .forEach(it -> secrets.add(it.at("/config/clientSecret").asText()));

        assertThat(secrets).isNotEmpty().allMatch(secret -> secret.matches("\\$\\{LINKNET_[A-Z_]+}"));
    }

    @Test
    void givesCodesOfTheirOwnToThoseWhoMoveMoneyOrGiveRoles() {
        var askedForCodes = Set.of("administrator", "treasurer", "credit-officer", "credit-approver");
        var expected = organizations()
                .flatMap(organization -> all(organization.get("members"))
                        .filter(it -> askedForCodes.stream().anyMatch(role -> holds(organization, it, role))))
                .map(it -> it.get("username").asText())
                .collect(Collectors.toSet());

        var codes = people().flatMap(person -> all(person.path("credentials"))
                        .filter(it -> it.get("type").asText().equals("otp"))
                        .map(it -> person.get("username").asText() + " "
                                + it.get("secretData").asText()))
                .toList();

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(it -> it + " {\"value\":\"${LINKNET_DEMO_CODE_SECRET}" + it + "\"}")
                        .toList());
    }

    private static boolean holds(JsonNode organization, JsonNode member, String role) {
        return all(organization.get("groups"))
                .filter(group -> group.get("name").asText().equals(role))
                .anyMatch(group ->
                        texts(member.get("groups")).contains(group.get("id").asText()));
    }

    @Test
    void asksForASecondFactorAboveAPasswordAndAProvider() {
        assertThat(LINKNET.get("browserFlow").asText()).isEqualTo("sign in");
        assertThat(LINKNET.at("/attributes/acr.loa.map").asText())
                .isEqualTo("{\"one-factor\":1,\"" + FreshSignIn.ACR + "\":2}");
        assertThat(all(LINKNET.get("identityProviders")))
                .allMatch(it -> it.get("postBrokerLoginFlowAlias").asText().equals("after a provider"));
        var level2 = all(LINKNET.get("authenticatorConfig"))
                .filter(it -> it.get("alias").asText().equals("level 2"))
                .findFirst()
                .orElseThrow();
        assertThat(level2.at("/config/loa-condition-level").asText()).isEqualTo("2");
        assertThat(level2.at("/config/loa-max-age").asInt()).isLessThan(FreshSignIn.MAX_AGE_SECONDS);
    }

    @Test
    void givesEachServiceAnAudienceOfItsOwnOnRequestOnly() {
        var scopes = all(LINKNET.get("clientScopes")).toList();
        for (var service : SERVICES) {
            var scope = scopes.stream()
                    .filter(it -> it.get("name").asText().equals(service))
                    .toList();

            assertThat(scope).as(service).hasSize(1);
            assertThat(scope.get(0)
                            .at("/protocolMappers/0/config/included.client.audience")
                            .asText())
                    .isEqualTo(service);
        }
        assertThat(clients().flatMap(client -> texts(client.path("defaultClientScopes")).stream()))
                .doesNotContainAnyElementsOf(SERVICES)
                .doesNotContain("organization");
    }

    @Test
    void asksThePortalToSayEverythingOverTheBackChannel() {
        var portal = clients()
                .filter(it -> it.get("clientId").asText().equals("partner-portal"))
                .findFirst()
                .orElseThrow();

        assertThat(portal.at("/attributes/require.pushed.authorization.requests")
                        .asText())
                .isEqualTo("true");
        assertThat(portal.at("/attributes/standard.token.exchange.enabled").asText())
                .isEqualTo("true");
    }

    @Test
    void knowsNoRoleThatAPersonWouldHaveInEveryMember() {
        var names = all(LINKNET.at("/roles/realm"))
                .map(it -> it.get("name").asText())
                .toList();

        assertThat(names).containsExactlyInAnyOrder("default-roles-linknet", "service");
        assertThat(people()).noneMatch(person -> person.has("realmRoles"));
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void givesEachMemberAGroupPerRoleOfTheKernel(JsonNode organization) {
        var names = all(organization.get("groups"))
                .map(it -> it.get("name").asText())
                .toList();

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::tokenName).toList());
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void givesThePeopleOfAMemberItsOwnGroupsOnly(JsonNode organization) {
        var own =
                all(organization.get("groups")).map(it -> it.get("id").asText()).toList();
        var held = all(organization.get("members"))
                .flatMap(it -> texts(it.get("groups")).stream())
                .toList();

        assertThat(own).doesNotHaveDuplicates();
        assertThat(held).isNotEmpty().isSubsetOf(own);
    }

    @Test
    void usesNoIdentifierOfAGroupTwice() {
        var ids = organizations()
                .flatMap(it -> all(it.get("groups")))
                .map(it -> it.get("id").asText())
                .toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(22 * Role.values().length);
    }

    @ParameterizedTest
    @MethodSource("organizations")
    void describesEachMemberCompletely(JsonNode organization) {
        var attributes = organization.get("attributes");

        assertThat(MemberKind.valueOf(attributes.at("/member_kind/0").asText())).isNotEqualTo(MemberKind.SERVICE);
        assertThat(UUID.fromString(attributes.at("/member_id/0").asText()).version())
                .isEqualTo(7);
        assertThat(attributes.at("/name_zh/0").asText())
                .isEqualTo(organization.get("name").asText());
        assertThat(attributes.at("/name_en/0").asText()).isNotBlank();
        assertThat(attributes.at("/district/0").asText()).matches("500\\d{3}");
        assertThat(isGln(attributes.at("/gln/0").asText())).isTrue();
        assertThat(organization.at("/domains/0/name").asText()).endsWith(".example");
    }

    private static boolean isGln(String gln) {
        var sum = 0;
        for (var index = 0; index < gln.length(); index++) {
            sum += (gln.charAt(index) - '0') * (index % 2 == 0 ? 1 : 3);
        }
        return gln.matches("\\d{13}") && sum % 10 == 0;
    }

    @Test
    void givesNoTwoMembersTheSameNumbers() {
        for (var attribute : List.of("member_id", "gln", "name_zh", "name_en")) {
            var values = organizations()
                    .map(it -> it.at("/attributes/" + attribute + "/0").asText())
                    .toList();

            assertThat(values).as(attribute).doesNotHaveDuplicates().hasSize(22);
        }
    }

    @Test
    void hasTwelveCooperativesOfAsManyDistricts() {
        var districts = organizations()
                .filter(it -> it.at("/attributes/member_kind/0").asText().equals("COOPERATIVE"))
                .map(it -> it.at("/attributes/district/0").asText())
                .toList();

        assertThat(districts).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void placesEveryPersonInOneMemberAndTheAccountantInTwo() {
        var members = organizations()
                .flatMap(it -> all(it.get("members")))
                .map(it -> it.get("username").asText())
                .toList();
        var people = all(LINKNET.get("users"))
                .filter(it -> !it.has("serviceAccountClientId"))
                .map(it -> it.get("username").asText())
                .collect(Collectors.toCollection(ArrayList::new));

        people.add("accountant@bookkeeping.example");
        assertThat(members).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void leavesTheBanksPasswordsToTheBank() {
        var linked = new HashSet<String>();
        people().filter(it -> it.has("federatedIdentities")).forEach(person -> {
            assertThat(all(person.path("credentials")))
                    .noneMatch(it -> it.get("type").asText().equals("password"));
            linked.add(person.at("/federatedIdentities/0/userId").asText());
        });
        var own = all(BANK.get("users")).map(it -> it.get("id").asText()).toList();

        assertThat(linked).hasSize(2).containsExactlyInAnyOrderElementsOf(own);
    }
}

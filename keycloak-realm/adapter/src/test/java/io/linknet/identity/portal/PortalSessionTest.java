package io.linknet.identity.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.rest.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortalSessionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final SessionTokens TOKENS = new SessionTokens("access", NOW.plusSeconds(300), "refresh", "id");

    private static final KeptForm FORM =
            new KeptForm("form", "b", "/people/1/roles", "_key=k&roles=buyer", "/people/1", NOW);

    @Test
    void beginsForTheOnlyMemberOfAPerson() {
        var session = begin(Map.of("shancheng", member(1, "CHAIN_LEADER", "buyer", "of another system")));

        assertThat(session.caller().memberAlias()).isEqualTo("shancheng");
        assertThat(session.caller().kind()).isEqualTo(MemberKind.CHAIN_LEADER);
        assertThat(session.caller().person()).isEqualTo("http://issuer|7b0e");
        assertThat(session.caller().roles()).containsExactly(Role.BUYER);
        assertThat(session.member().nameZh()).isEqualTo("成员1");
    }

    @Test
    void doesNotBeginForAPersonOfNoMember() {
        assertThat(PortalSession.begin("key", claims(Map.of()), TOKENS, NOW)).isEmpty();
        assertThat(PortalSession.begin("key", claims(Map.of("x", Map.of("id", "1"))), TOKENS, NOW))
                .isEmpty();
        assertThat(PortalSession.begin("key", claims(Map.of("x", member(1, "SERVICE"))), TOKENS, NOW))
                .isEmpty();
    }

    @Test
    void actsForAnotherOfThePersonsMembersButForNoOther() {
        var session = begin(Map.of("a", member(1, "COOPERATIVE"), "b", member(2, "CARRIER")));

        assertThat(session.alias()).isEqualTo("a");
        assertThat(session.actingFor("b").caller().kind()).isEqualTo(MemberKind.CARRIER);
        assertThat(session.actingFor("stranger")).isEqualTo(session);
    }

    @Test
    void hasTheRolesOfTheMemberActedForAndNoOthers() {
        var session = begin(Map.of("a", member(1, "COOPERATIVE", "treasurer"), "b", member(2, "CARRIER", "auditor")));

        assertThat(session.caller().roles()).containsExactly(Role.TREASURER);
        assertThat(session.actingFor("b").caller().roles()).containsExactly(Role.AUDITOR);
        assertThat(session.actingFor("b").actingFor("a").caller().roles()).containsExactly(Role.TREASURER);
    }

    @Test
    void givesNoRoleThatNoMemberGave() {
        var claims = claims(Map.of("a", member(1, "COOPERATIVE")));
        claims.put("roles", List.of("administrator"));

        var session = PortalSession.begin("key", claims, TOKENS, NOW).orElseThrow();

        assertThat(session.caller().roles()).isEmpty();
    }

    @Test
    void endsHalfAnHourAfterTheLastRequest() {
        var session = begin(Map.of("a", member(1, "BANK")));

        assertThat(session.isOver(NOW.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(session.isOver(NOW.plus(Duration.ofMinutes(31)))).isTrue();
    }

    @Test
    void endsEightHoursAfterSignInHoweverBusy() {
        var session = begin(Map.of("a", member(1, "BANK")));
        var late = NOW.plus(Duration.ofHours(8));

        assertThat(session.seen(late).isOver(late)).isFalse();
        assertThat(session.seen(late).isOver(late.plusSeconds(1))).isTrue();
    }

    @Test
    void takesOverRolesAndMembershipsWithARenewal() {
        var session = begin(Map.of("a", member(1, "COOPERATIVE"), "b", member(2, "CARRIER")))
                .actingFor("b");
        var claims = claims(Map.of("a", member(1, "COOPERATIVE", "seller")));

        var renewed = session.renewed(claims, TOKENS);

        assertThat(renewed.alias()).isEqualTo("a");
        assertThat(renewed.caller().roles()).containsExactly(Role.SELLER);
    }

    @Test
    void knowsWhenASecondFactorWasShownAndBelievesARenewal() {
        var claims = claims(Map.of("a", member(1, "BANK")));
        claims.put("levels", Map.of("1", 1L, "2", 1_795_700_000L));

        var session = begin(Map.of("a", member(1, "BANK")));

        assertThat(session.secondFactorAt()).isNull();
        assertThat(session.renewed(claims, TOKENS).secondFactorAt()).isEqualTo(Instant.ofEpochSecond(1_795_700_000L));
        assertThat(session.renewed(claims, TOKENS).seen(NOW).secondFactorAt()).isNotNull();
    }

    @Test
    void goesOnWithTheFormThatTheSecondFactorWasAskedFor() {
        var former = begin(Map.of("a", member(1, "BANK"), "b", member(2, "CARRIER")))
                .actingFor("b")
                .keeping(FORM);
        var fresh = begin(Map.of("a", member(1, "BANK"), "b", member(2, "CARRIER")));

        assertThat(fresh.goingOnFrom(former, "form", NOW).kept()).isEqualTo(FORM);
        assertThat(fresh.goingOnFrom(former, "form", NOW).alias()).isEqualTo("b");
        assertThat(fresh.goingOnFrom(former, "another", NOW).kept()).isNull();
        assertThat(fresh.goingOnFrom(former, null, NOW).kept()).isNull();
        assertThat(fresh.goingOnFrom(former, null, NOW).alias()).isEqualTo("b");
    }

    @Test
    void hasTheFormWaitForTheMemberItWasPostedFor() {
        var session =
                begin(Map.of("a", member(1, "BANK"), "b", member(2, "CARRIER"))).keeping(FORM);

        assertThat(session.waiting(NOW)).isEmpty();
        assertThat(session.actingFor("b").waiting(NOW)).contains(FORM);
    }

    @Test
    void forgetsTheFormAfterFiveMinutes() {
        var session = begin(Map.of("b", member(1, "BANK"))).keeping(FORM);

        assertThat(session.waiting(NOW.plusSeconds(300))).contains(FORM);
        assertThat(session.waiting(NOW.plusSeconds(301))).isEmpty();
        assertThat(session.goingOnFrom(session, "form", NOW.plusSeconds(301)).kept())
                .isNull();
    }

    @Test
    void survivesBeingWrittenAndReadWithItsForm() throws IOException {
        var session = begin(Map.of("a", member(1, "BANK"))).keeping(FORM);

        var read = Json.lenient().readValue(Json.mapper().writeValueAsBytes(session), PortalSession.class);

        assertThat(read).isEqualTo(session);
    }

    @Test
    void survivesBeingWrittenAndRead() throws IOException {
        var session = begin(Map.of("a", member(1, "BANK")));

        var read = Json.lenient().readValue(Json.mapper().writeValueAsBytes(session), PortalSession.class);

        assertThat(read).isEqualTo(session);
    }

    @Test
    void ofAnEarlierVersionHasNoRoleUntilItIsRenewed() throws IOException {
        var json = Json.mapper().valueToTree(begin(Map.of("a", member(1, "BANK", "auditor"))));
        ((ObjectNode) json.get("memberships").get(0)).remove("roles");
        ((ObjectNode) json).putArray("roles").add("administrator");

        var read = Json.lenient().treeToValue(json, PortalSession.class);

        assertThat(read.caller().roles()).isEmpty();
    }

    @Test
    void renewsItsTokensAMinuteBeforeTheyExpire() {
        assertThat(TOKENS.needRenewal(NOW.plusSeconds(240))).isFalse();
        assertThat(TOKENS.needRenewal(NOW.plusSeconds(241))).isTrue();
    }

    static PortalSession begin(Map<String, Object> organizations) {
        return PortalSession.begin("key", claims(organizations), TOKENS, NOW).orElseThrow();
    }

    private static Map<String, Object> claims(Map<String, Object> organizations) {
        return new HashMap<>(Map.of(
                "iss", "http://issuer",
                "sub", "7b0e",
                "sid", "keycloak-session",
                "preferred_username", "buyer@shancheng.example",
                "name", "陈思远",
                "organization", organizations));
    }

    static Map<String, Object> member(int number, String kind, String... roles) {
        return Map.of(
                "id", "x",
                "member_id", List.of("01990000-0000-7000-8000-00000000000" + number),
                "member_kind", List.of(kind),
                "name_zh", List.of("成员" + number),
                "name_en", List.of("Member " + number),
                "groups", Stream.of(roles).map(role -> "/" + role).toList());
    }
}

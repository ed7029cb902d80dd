package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.caller.Roles;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be granted, by whom, and how it is taken back. */
class GrantsIT extends GrantStage {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("lastDay", TODAY.minusDays(1).toString(), "grant-has-ended"),
                refusal("lastDay", TODAY.plusYears(1).plusDays(1).toString(), "grant-too-long"),
                refusal("purpose", "FINANCING", "purpose-does-not-fit"),
                refusal("category", "FINANCING_EVIDENCE", "category-not-held"),
                refusal("granteeId", UUID.randomUUID().toString(), "grantee-is-no-partner"),
                refusal("demandId", UUID.randomUUID().toString(), "no-demand-of-grantee"),
                refusal("words", map("language", "zh", "version", "1999-01"), "words-have-changed"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatCannotBeGranted(String field, Object value, String problem) {
        assertThat(give(with(terms(), field, value)).problem()).isEqualTo(problem);
        assertThat(administrator().get("/grants").json().at("/items")).isEmpty();
    }

    @Test
    void lastsFromItsOnlyDayToAYear() {
        give(with(terms(), "lastDay", TODAY.toString())).expect(201);
        give(with(terms(), "lastDay", TODAY.plusYears(1).toString())).expect(201);
    }

    @Test
    void isGivenAndTakenBackByAdministratorsAlone() {
        var grant = id(give(terms()));

        assertThat(clerk().post("/grants", terms()).status()).isEqualTo(403);
        assertThat(audit().post("/grants", terms()).status()).isEqualTo(403);
        assertThat(audit().post("/grants/" + grant + "/revocation", Map.of()).status())
                .isEqualTo(403);
        assertThat(clerk().get("/grants").status()).isEqualTo(403);
        var theirs = as("l-" + leader, leader, CHAIN_LEADER, Roles.ADMINISTRATOR);
        assertThat(theirs.post("/grants/" + grant + "/revocation", Map.of()).problem())
                .isEqualTo("unknown-grant");
        assertThat(theirs.post("/grants", with(terms(), "granteeId", cooperative))
                        .problem())
                .isEqualTo("only-holders-grant");
        assertThat(audit().get("/grants").json().at("/items/0/state").asText()).isEqualTo("IN_FORCE");
    }

    @Test
    void staysRevokedHoweverOftenItIsAsked() throws SQLException {
        var grant = id(give(terms()));

        var first = administrator()
                .post("/grants/" + grant + "/revocation", Map.of())
                .expect(200)
                .json();
        var again = administrator()
                .post("/grants/" + grant + "/revocation", Map.of())
                .expect(200)
                .json();

        assertThat(again.at("/revokedAt")).isEqualTo(first.at("/revokedAt"));
        assertThat(audit().get("/evidence?action=grant-revoked").json().at("/items"))
                .hasSize(1);
    }

    @Test
    void offersPartnersAndTheWordsToConsentTo() {
        var partners = administrator().get("/grants/partners").expect(200).json();
        var chinese = administrator()
                .with("Accept-Language", "zh")
                .get("/grants/words")
                .expect(200)
                .json();
        var english = administrator().get("/grants/words").expect(200).json();

        assertThat(texts(partners, "/id")).containsExactly(leader.toString());
        assertThat(chinese.at("/text").asText()).contains("农户");
        assertThat(english.at("/text").asText()).contains("farmers");
        assertThat(chinese.at("/version")).isEqualTo(english.at("/version"));
    }

    @Test
    void offersTheDemandsThatWerePledgedForNewestFirst() {
        var first = ids.get("demand");
        anotherDemand();
        var unanswered =
                id(buyer().post("/demands", with(demand(), "lines", List.of(demandLine("DRIED-CHILI", "500")))));

        var newest = administrator().get("/grants/demands?limit=1").expect(200).json();
        var older = administrator()
                .get("/grants/demands?limit=1&after=" + newest.at("/next").asText())
                .expect(200)
                .json();

        assertThat(texts(newest.at("/items"), "/id")).containsExactly(ids.get("demand"));
        assertThat(newest.at("/items/0/leader/id").asText()).isEqualTo(leader.toString());
        assertThat(texts(older.at("/items"), "/id")).containsExactly(first);
        assertThat(older.has("next")).isFalse();
        assertThat(texts(
                        administrator()
                                .get("/grants/demands?demand=" + first)
                                .json()
                                .at("/items"),
                        "/id"))
                .containsExactly(first);
        assertThat(administrator()
                        .get("/grants/demands?demand=" + unanswered)
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(as("l-" + leader, leader, CHAIN_LEADER, Roles.ADMINISTRATOR)
                        .get("/grants/demands")
                        .json()
                        .at("/items"))
                .isEmpty();
        assertThat(clerk().get("/grants/demands").status()).isEqualTo(403);
    }

    @Test
    void recordsAFarmersConsentWithDayAndWay() {
        var shown = clerk().get("/farmers").json().at("/items");
        var theirs = shown.at("/0/name").asText().equals(willing) ? shown.at("/0") : shown.at("/1");
        var tomorrow = map("way", "PAPER", "givenOn", TODAY.plusDays(1), "reference", "册三");

        assertThat(theirs.at("/consent/way").asText()).isEqualTo("PAPER");
        assertThat(theirs.at("/consent/givenOn").asText()).isEqualTo(TODAY.toString());
        assertThat(clerk().put("/farmers/" + ids.get("silent") + "/consent", tomorrow)
                        .problem())
                .isEqualTo("consent-is-to-come");
        assertThat(clerk().put("/farmers/" + UUID.randomUUID() + "/consent", said())
                        .problem())
                .isEqualTo("farmer-not-found");
        assertThat(audit().get("/evidence?action=farmer-consent-recorded")
                        .json()
                        .at("/items"))
                .hasSize(1);
    }

    private static Arguments refusal(String field, Object value, String problem) {
        return Arguments.of(field, value, problem);
    }
}

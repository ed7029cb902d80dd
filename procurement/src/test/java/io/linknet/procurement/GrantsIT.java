package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import io.linknet.kernel.value.DeliveryWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who reads the names of a cooperative's farmers, and until when. */
class GrantsIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.now(DeliveryWindow.CALENDAR);

    /** Where names are shown by grant. */
    private static final List<String> SHOWN = List.of("/pools/{pool}", "/orders/{order}/farmers", "/orders/export");

    /** Everything about the trade that its leader can ask for. */
    private static final List<String> ASKED = List.of(
            "/demands/{demand}",
            "/demands/{demand}/coverage",
            "/demands/{demand}/coverage/lines/1",
            "/demands/{demand}/coverage/lines/1/farmers",
            "/pools?demand={demand}",
            "/pools/{pool}",
            "/pools/{pool}/trials",
            "/pools/{pool}/clearing/shares",
            "/pools/{pool}/clearing/certificate",
            "/orders?demand={demand}",
            "/orders/{order}",
            "/orders/{order}/lines",
            "/orders/{order}/farmers",
            "/orders/{order}/versions/1",
            "/orders/export",
            "/pledges",
            "/farmers",
            "/evidence",
            "/evidence/reads");

    private final UUID leader = UUID.randomUUID();
    private final UUID cooperative = UUID.randomUUID();
    private final String willing = "王秀英" + cooperative.toString().substring(0, 13);
    private final String silent = "李国强" + cooperative.toString().substring(0, 13);
    private final String mobile = "+86 139-0023-7781-45";
    private final Map<String, String> ids = new LinkedHashMap<>();

    @BeforeEach
    void theyTrade() {
        Network.admit(leader, "CHAIN_LEADER", "l-" + leader, Network.gln(leader));
        Network.admit(cooperative, "COOPERATIVE", "c-" + cooperative, Network.gln(cooperative));
        await().atMost(PATIENCE).until(() -> Network.knows(leader, cooperative));
        ids.put(
                "demand",
                id(buyer().post("/demands", with(demand(), "lines", List.of(demandLine("DRIED-CHILI", "500"))))));
        ids.put(
                "pool",
                buyer().get("/pools?demand=" + ids.get("demand"))
                        .json()
                        .at("/items/0/id")
                        .asText());
        ids.put("willing", enter("F-1", willing));
        ids.put("silent", enter("F-2", silent));
        consent("willing").expect(200);
        clerk().post(filled("/pools/{pool}/pledges"), pledgeOfBoth()).expect(201);
    }

    @Test
    void namesWhoAgreedWhileTheGrantIsInForce() throws SQLException {
        ordered();
        assertThat(namesShown()).isEmpty();

        var grant = id(give(terms()));
        assertThat(namesShown()).containsExactlyElementsOf(SHOWN);
        assertThat(namedIn("/pools/{pool}", "/pledges/0/lines/0/named")).containsExactly(willing);
        assertThat(buyer().get(filled("/orders/{order}/farmers"))
                        .json()
                        .at("/0/named/0")
                        .asText())
                .isEqualTo(willing);

        administrator().post("/grants/" + grant + "/revocation", Map.of()).expect(200);
        assertThat(namesShown()).isEmpty();
    }

    @Test
    void namesNobodyOnceTheGrantHasExpired() throws SQLException {
        ordered();
        var grant = id(give(terms()));
        assertThat(namesShown()).containsExactlyElementsOf(SHOWN);

        Tables.sql("update data_grant set given_at = given_at - interval '2 days', expires_at = clock_timestamp()"
                + " - interval '1 second' where id = '" + grant + "'");

        assertThat(namesShown()).isEmpty();
        assertThat(administrator().get("/grants").json().at("/items/0/state").asText())
                .isEqualTo("EXPIRED");
        assertThat(buyerAudit()
                        .get("/grants?side=RECEIVED")
                        .json()
                        .at("/items/0/state")
                        .asText())
                .isEqualTo("EXPIRED");
    }

    @Test
    void namesNobodyWhoHasTakenTheConsentBack() {
        ordered();
        give(terms()).expect(201);

        clerk().delete("/farmers/" + ids.get("willing") + "/consent").expect(200);
        assertThat(namesShown()).isEmpty();

        consent("willing").expect(200);
        assertThat(namesShown()).containsExactlyElementsOf(SHOWN);
    }

    @Test
    void countsForTheOneDemandThatItNames() {
        ordered();
        var before = Map.copyOf(ids);
        give(with(terms(), "demandId", ids.get("demand"))).expect(201);

        anotherDemand();
        assertThat(buyer().get(filled("/pools/{pool}")).expect(200).body()).doesNotContain(willing);

        ids.putAll(before);
        assertThat(buyer().get(filled("/pools/{pool}")).expect(200).body()).contains(willing);
    }

    @Test
    void keepsNoNameInTheAnswerOfACommand() {
        give(terms()).expect(201);
        assertThat(buyer().get(filled("/pools/{pool}")).body()).contains(willing);
        var command = buyer().with("Idempotency-Key", UUID.randomUUID().toString());

        var first = command.post(filled("/pools/{pool}/lock"), Map.of()).expect(200);
        var replayed = command.post(filled("/pools/{pool}/lock"), Map.of()).expect(200);

        assertThat(first.body()).doesNotContain(willing);
        assertThat(replayed.body()).isEqualTo(first.body());
    }

    @Test
    void countsTheSameFarmersInTheClearingWithAGrantAndWithout() {
        buyer().post(filled("/pools/{pool}/lock"), Map.of()).expect(200);
        var without = trial();

        give(terms()).expect(201);

        assertThat(trial()).isEqualTo(without);
    }

    @Test
    void tellsTheCooperativeWhoLookedOnceADay() throws SQLException {
        ordered();
        var grant = id(give(terms()));
        var written = StatementCount.of("data_read").during(() -> buyer().get("/orders/export?status=PLACED"));
        buyer().get(filled("/pools/{pool}")).expect(200);
        buyer().get(filled("/pools/{pool}")).expect(200);
        buyer().get(filled("/orders/{order}/farmers")).expect(200);

        var seen = audit().get("/evidence/reads").expect(200).json().at("/items");
        var log = audit().get("/evidence?action=farmer-identity-seen")
                .expect(200)
                .json()
                .at("/items");

        assertThat(written).isLessThanOrEqualTo(1);
        assertThat(texts(seen, "/objectId")).containsExactlyInAnyOrder(ids.get("demand"), ids.get("order"));
        assertThat(texts(seen, "/readerId")).containsOnly(leader.toString());
        assertThat(texts(seen, "/purpose")).containsOnly("TRACEABILITY");
        assertThat(texts(log, "/objectId")).containsExactlyInAnyOrder(ids.get("demand"), ids.get("order"));
        assertThat(log.at("/0/content").asText()).contains(grant).contains(leader.toString());
        assertThat(buyerAudit().get("/evidence/reads").expect(200).json().at("/items"))
                .isEmpty();
        assertThat(audit().get("/evidence?action=grant-given")
                        .json()
                        .at("/items/0/objectId")
                        .asText())
                .isEqualTo(grant);
    }

    @Test
    void tellsTheSupplierWhichBuyerHasLookedAtAScan() {
        ordered();
        var paper = id(clerk().post(
                        "/qualifications",
                        map("kind", "OTHER", "number", "P-7", "issuer", "x", "validFrom", "2021-01-01")));
        var scan = "/qualifications/" + paper + "/document?name=licence.pdf";
        clerk().with("Content-Type", "application/pdf")
                .put(scan, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .expect(200);
        clerk().put("/qualifications/readers/" + leader, Map.of()).expect(204);
        assertThat(texts(
                        audit().get("/qualifications/readers")
                                .expect(200)
                                .json()
                                .at("/items"),
                        "/member/id"))
                .containsExactly(leader.toString());
        clerk().with("Accept", "*/*").get(scan).expect(200);
        assertThat(audit().get("/evidence/reads").json().at("/items")).isEmpty();

        buyer().with("Accept", "*/*").get(scan).expect(200);
        buyer().with("Accept", "*/*").get(scan).expect(200);

        var seen = audit().get("/evidence/reads").json().at("/items");
        assertThat(texts(seen, "/objectId")).containsExactly(paper);
        assertThat(texts(seen, "/category")).containsExactly("QUALIFICATION_SCAN");
        assertThat(texts(seen, "/readerId")).containsExactly(leader.toString());
    }

    @Test
    void showsNothingWhereTheLookCannotBeTold() throws SQLException {
        give(terms()).expect(201);
        Tables.define("alter table data_read rename to data_read_away");
        try {
            var answer = buyer().get(filled("/pools/{pool}"));

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain(willing);
        } finally {
            Tables.define("alter table data_read_away rename to data_read");
        }
        assertThat(buyer().get(filled("/pools/{pool}")).expect(200).body()).contains(willing);
    }

    @ParameterizedTest
    @EnumSource(value = MemberKind.class, mode = EnumSource.Mode.EXCLUDE, names = "SERVICE")
    void isNobodyElsesBusiness(MemberKind kind) throws SQLException {
        ordered();
        give(terms()).expect(201);
        buyer().get(filled("/pools/{pool}")).expect(200);
        var stranger = UUID.randomUUID();
        var everything = as("s-" + stranger, stranger, kind, everyRole());

        for (var path : ASKED) {
            assertThat(text(everything, path)).as(path).doesNotContain(willing).doesNotContain(silent);
        }
        for (var side : List.of("GIVEN", "RECEIVED")) {
            assertThat(everything.get("/grants?side=" + side).expect(200).json().at("/items"))
                    .isEmpty();
        }
        assertThat(rows(stranger, "data_grant")).isZero();
        assertThat(rows(stranger, "data_read")).isZero();
        assertThat(rows(stranger, "farmer_consent")).isZero();
        assertThat(rows(stranger, "farmer_share")).isZero();
    }

    @Test
    void opensTheTablesToTheGranteeForSuchQueriesAlone() throws SQLException {
        give(terms()).expect(201);

        assertThat(rows(leader, "farmer_consent")).isEqualTo(1);
        assertThat(rows(leader, "farmer_share")).isEqualTo(1);
        assertThat(rows(leader, "farmer")).isZero();
        assertThat(rows(leader, "")).isZero();
    }

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

    /** The paths on which the leader reads the name of who agreed; nobody who did not agree stands on any, nor any number. */
    private List<String> namesShown() {
        var found = new ArrayList<String>();
        for (var path : ASKED) {
            var text = text(buyer(), path);
            assertThat(text).as(path).doesNotContain(silent).doesNotContain(mobile);
            if (text.contains(willing)) {
                found.add(path);
            }
        }
        assertThat(Tables.count("select count(*) from outbox where payload like '%" + willing + "%'"))
                .isZero();
        return found;
    }

    private List<String> namedIn(String path, String pointer) {
        return texts(buyer().get(filled(path)).expect(200).json().at(pointer), "");
    }

    private String text(HttpApi api, String path) {
        if (path.endsWith("/export")) {
            return cells(api.file(path));
        }
        return api.get(filled(path)).body();
    }

    private static String cells(byte[] workbook) {
        try (var text = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(workbook)))) {
            return text.getText();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> texts(JsonNode rows, String pointer) {
        var found = new ArrayList<String>();
        rows.forEach(row -> found.add(row.at(pointer).asText()));
        return found;
    }

    /** Rows of a table that the run-time role sees for a member while it reads by grant; without a table, shares while it does not. */
    private static long rows(UUID member, String table) throws SQLException {
        try (var connection = TestDatabase.shared().app("procurement").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.party', '" + member + "', true), set_config('app.grant', '"
                    + (table.isEmpty() ? "" : "FARMER_IDENTITY") + "', true)");
            var query = "select count(*) from " + (table.isEmpty() ? "farmer_share" : table);
            try (var row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void ordered() {
        buyer().post(filled("/pools/{pool}/lock"), Map.of()).expect(200);
        trial();
        buyer().post(filled("/pools/{pool}/clearings"), map("rule", "PROPORTIONAL", "dryRun", false))
                .expect(200);
        buyer().post(filled("/pools/{pool}/publication"), Map.of()).expect(200);
        ids.put(
                "order",
                clerk().get(filled("/orders?side=seller&demand={demand}"))
                        .json()
                        .at("/items/0/id")
                        .asText());
    }

    private void anotherDemand() {
        var lines = List.of(demandLine("DRIED-CHILI", "500"));
        ids.put("demand", id(buyer().post("/demands", with(demand(), "lines", lines))));
        ids.put(
                "pool",
                buyer().get("/pools?demand=" + ids.get("demand"))
                        .json()
                        .at("/items/0/id")
                        .asText());
        clerk().post(filled("/pools/{pool}/pledges"), pledgeOfBoth()).expect(201);
    }

    private JsonNode trial() {
        return buyer().post(filled("/pools/{pool}/clearings"), map("rule", "EQUAL_SHARE", "dryRun", true))
                .expect(200)
                .json()
                .at("/digest");
    }

    private String enter(String code, String name) {
        var body = with(with(farmer(code), "name", name), "mobile", mobile);
        return id(clerk().post("/farmers", body));
    }

    private Answer consent(String who) {
        return clerk().put("/farmers/" + ids.get(who) + "/consent", said());
    }

    private static Map<String, Object> said() {
        return map("way", "PAPER", "givenOn", TODAY, "reference", "册二，第 7 页");
    }

    private Map<String, Object> pledgeOfBoth() {
        var farmers = List.of(
                map("farmerId", ids.get("willing"), "quantity", kg("300")),
                map("farmerId", ids.get("silent"), "quantity", kg("150")));
        var line = map(
                "demandLine",
                1,
                "earliest",
                "2199-12-02",
                "latest",
                "2199-12-20",
                "lowestPrice",
                yuan("28.5"),
                "farmers",
                farmers);
        return map("lines", List.of(line));
    }

    private Map<String, Object> terms() {
        return map(
                "granteeId",
                leader,
                "category",
                "FARMER_IDENTITY",
                "purpose",
                "TRACEABILITY",
                "lastDay",
                TODAY.plusDays(30),
                "words",
                map("language", "zh", "version", "2026-11"));
    }

    private Answer give(Map<String, Object> terms) {
        return administrator().post("/grants", terms);
    }

    private String filled(String path) {
        var full = path;
        for (var id : ids.entrySet()) {
            full = full.replace("{" + id.getKey() + "}", id.getValue());
        }
        return full;
    }

    private static String id(Answer created) {
        return created.expect(201).json().at("/id").asText();
    }

    private HttpApi buyer() {
        return as("l-" + leader, leader, CHAIN_LEADER, Roles.BUYER, Roles.AUDITOR, Roles.SELLER);
    }

    private HttpApi buyerAudit() {
        return as("l-" + leader, leader, CHAIN_LEADER, Roles.AUDITOR);
    }

    private HttpApi clerk() {
        return as("c-" + cooperative, cooperative, COOPERATIVE, Roles.SELLER);
    }

    private HttpApi administrator() {
        return as("c-" + cooperative, cooperative, COOPERATIVE, Roles.ADMINISTRATOR);
    }

    private HttpApi audit() {
        return as("c-" + cooperative, cooperative, COOPERATIVE, Roles.AUDITOR);
    }

    private static String[] everyRole() {
        return Stream.of(Role.values()).map(Role::tokenName).toArray(String[]::new);
    }
}

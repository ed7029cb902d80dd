package io.linknet.procurement;

import static io.linknet.procurement.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who reads the names of a cooperative's farmers, and until when. */
class GrantedNamesIT extends GrantStage {

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
            "/evidence/reads",
            "/evidence/looks");

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

    private static String[] everyRole() {
        return Stream.of(Role.values()).map(Role::tokenName).toArray(String[]::new);
    }
}

package io.linknet.logistics;

import static io.linknet.kernel.caller.MemberKind.CARRIER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.DRIVER;
import static io.linknet.kernel.caller.Roles.QUALITY_INSPECTOR;
import static io.linknet.kernel.caller.Roles.TREASURER;
import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is no party to a shipment neither reads it nor acts on it. */
class OthersShipmentsAreNotSeenIT extends GoodsStage {

    @Test
    void shipmentsOfOthersDoNotExist() {
        var order = confirmedOrder();
        var shipment =
                clerk().post("/shipments", load(order, "100")).expect(201).json();
        var path = "/shipments/" + shipment.at("/id").asText();
        var otherDriver = as("jialing-coldchain", Network.OTHER_CARRIER, CARRIER, DRIVER, QUALITY_INSPECTOR);

        for (var read : List.of(path, path + "/milestones", path + "/receipt")) {
            assertThat(stranger().get(read).status()).as(read).isEqualTo(404);
            assertThat(otherDriver.get(read).status()).as(read).isEqualTo(404);
        }
        assertThat(stranger().post("/shipments", load(order, "100")).problem()).isEqualTo("unknown-order-line");
        assertThat(otherDriver
                        .post(path + "/milestones", Map.of("kind", "PICKED_UP"))
                        .status())
                .isEqualTo(404);
        assertThat(otherDriver.post(path + "/receipt", weighIn(shipment)).status())
                .isEqualTo(404);
        assertThat(stranger().get("/shipments").json().at("/items")).isEmpty();
        assertThat(stranger().get("/deliveries").json().at("/items")).isEmpty();
    }

    @Test
    void aPartyInAnotherPartIsTurnedAway() {
        var shipment = shipped();
        var path = "/shipments/" + shipment.at("/id").asText();
        var sellersDriver = as("shizhu-chili", Network.COOPERATIVE, COOPERATIVE, DRIVER, QUALITY_INSPECTOR);

        assertThat(sellersDriver
                        .post(path + "/milestones", Map.of("kind", "PICKED_UP"))
                        .problem())
                .isEqualTo("not-the-carrier");
        assertThat(sellersDriver.post(path + "/receipt", weighIn(shipment)).problem())
                .isEqualTo("not-the-buyer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /deliveries",
                "GET /shipments",
                "POST /shipments",
                "GET /shipments/ID",
                "GET /shipments/ID/milestones",
                "POST /shipments/ID/milestones",
                "GET /shipments/ID/receipt",
                "POST /shipments/ID/receipt",
                "GET /epcis/events",
                "GET /carriers"
            })
    void whoIsNotSignedInGetsNothing(String request) {
        var parts = request.replace("ID", UUID.randomUUID().toString()).split(" ");

        var answer = anybody().send(parts[0], parts[1], parts[0].equals("POST") ? Map.of() : null);

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shipments", "/shipments/ID/milestones", "/shipments/ID/receipt"})
    void whoHasAnotherRoleIsRefused(String path) {
        var treasurer = as("shizhu-chili", Network.COOPERATIVE, COOPERATIVE, TREASURER);

        assertThat(treasurer
                        .post(path.replace("ID", UUID.randomUUID().toString()), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/epcis/events?EQ_colour=red",
                "/epcis/events?GE_eventTime=yesterday",
                "/epcis/events?perPage=0",
                "/epcis/events?nextPageToken=rubbish",
                "/shipments?status=FLYING",
                "/shipments?after=rubbish"
            })
    void aQuestionThatMakesNoSenseIsRefused(String path) {
        assertThat(clerk().get(path).status()).isEqualTo(400);
    }

    @Test
    void listsAreReadPageByPage() {
        var order = confirmedOrder();
        for (var count = 0; count < 3; count++) {
            clerk().post("/shipments", load(order, "10")).expect(201);
        }

        var first = clerk().get("/shipments?limit=2").expect(200).json();
        var second = clerk().get("/shipments?limit=2&after=" + first.at("/next").asText())
                .expect(200)
                .json();

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items").get(0).at("/id")).isNotIn(first.at("/items/0/id"), first.at("/items/1/id"));

        var events = clerk().get("/epcis/events?perPage=1").expect(200);
        assertThat(events.header("Link")).contains("nextPageToken=").contains("rel=\"next\"");
    }

    @Test
    void theDatabaseShowsNobodyWhatIsNotTheirs() throws SQLException {
        var shipment = shipped();
        receiver()
                .post("/shipments/" + shipment.at("/id").asText() + "/receipt", weighIn(shipment))
                .expect(201);

        try (var connection = TestDatabase.shared().app("logistics").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.party', '" + Network.OTHER_COOPERATIVE + "', true)");
            for (var table : List.of(
                    "deliverable",
                    "promise",
                    "shipment",
                    "shipment_line",
                    "shipped_lot",
                    "lot",
                    "milestone",
                    "receipt",
                    "receipt_line",
                    "epcis_event")) {
                try (var rows = statement.executeQuery("select count(*) from " + table)) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }
}

package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.SUPPLIER;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.PLANNER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.FENGNONG;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Network.STRANGER;
import static io.linknet.procurement.Tables.count;
import static io.linknet.procurement.Tables.define;
import static io.linknet.procurement.Tables.sql;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Requests for quotation on the running service: sealed until their hour, opened once, awarded in parts, told without a leak. */
class SourcingIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECRET_PRICE = "28.654321";
    private static final String SECRET_NOTE = "不可外传的备注";

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        Network.admit(FENGNONG, "SUPPLIER", "fengnong-inputs", "6939900000145");
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from member where id in ('" + LEADER + "','" + SHIZHU + "','"
                                + JIANGJIN + "','" + FENGNONG + "')")
                        == 4);
    }

    @Nested
    class Preparing {

        @Test
        void isTheBuyersSecretUntilItIsPublished() {
            var draft = buyer().post("/rfqs", rfq()).expect(201);
            var id = draft.json().at("/id").asText();

            assertThat(draft.json().at("/number").asText()).startsWith("RQ-");
            assertThat(clerk().get("/rfqs/" + id).status()).isEqualTo(404);
            assertThat(clerk().put("/rfqs/" + id + "/bid", bid(SECRET_PRICE)).status())
                    .isEqualTo(404);
            assertThat(ids(clerk().get("/rfqs?side=seller&limit=200"))).doesNotContain(id);
            assertThat(buyer().post("/rfqs/" + id + "/publication", Map.of()).status())
                    .isEqualTo(428);
            buyer().with("If-Match", draft.header("ETag"))
                    .post("/rfqs/" + id + "/publication", Map.of())
                    .expect(200);
            assertThat(ids(clerk().get("/rfqs?side=seller&limit=200"))).contains(id);
        }

        @Test
        void namesWhatIsWrongAndWhere() {
            refuses(with(rfq(), "weights", weights(50, 20, 20, 9)), "weights-differ-from-hundred", "/weights");
            refuses(with(rfq(), "answerUntil", "2020-01-01T00:00:00Z"), "rfq-deadline-past", "/answerUntil");
            refuses(with(rfq(), "district", "999999"), "rfq-district-unknown", "/district");
            refuses(with(rfq(), "invited", List.of()), "nobody-asked", "/invited");
            refuses(with(rfq(), "invited", List.of(STRANGER)), "asked-member-unknown", "/invited");
            refuses(with(rfq(), "invited", List.of(LEADER)), "asked-member-unknown", "/invited");
            refuses(with(rfq(), "audience", "OWN_SUPPLIERS"), "asked-though-own-suppliers", "/invited");
            refuses(line("gradeCode", "Z"), "rfq-grade-unknown", "/lines/0/gradeCode");
            refuses(line("materialCode", "GOLD"), "rfq-material-unknown", "/lines/0/materialCode");
            refuses(
                    line("quantity", map("amount", "5", "unit", "LTR")),
                    "rfq-unit-not-traded",
                    "/lines/0/quantity/unit");
            refuses(line("windowTo", "2199-11-30"), "window-reversed", "/lines/0/windowTo");
            refuses(line("quantity", kg("0")), "invalid-value", "/lines/0/quantity");
        }

        @Test
        void asksEverybodyThatTheBuyerHasOrderedFrom() {
            buyer().post("/orders", Bodies.order(FENGNONG)).expect(201);
            var own = with(rfq(), "audience", "OWN_SUPPLIERS");
            own.remove("invited");

            var id = published(own);

            var invited = buyer().get("/rfqs/" + id).expect(200).json().at("/invited");
            assertThat(invited.findValuesAsText("id")).contains(FENGNONG.toString());
            assertThat(supplier().get("/rfqs/" + id).status()).isEqualTo(200);
        }

        private Map<String, Object> line(String name, Object value) {
            return with(rfq(), "lines", List.of(with(asked("1000"), name, value)));
        }

        private void refuses(Map<String, Object> body, String problem, String pointer) {
            var answer = buyer().post("/rfqs", body);

            assertThat(answer.problem()).isEqualTo(problem);
            assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
        }
    }

    @Nested
    class Sealing {

        @Test
        void hidesABidFromEveryKindOfMemberAndInEveryTable() throws SQLException {
            var id = published(rfq());
            var price = "31.987123";
            var words = "装车费另计，请勿外传";
            var secret = with(bid(price), "note", words);
            var sealed = clerk().put("/rfqs/" + id + "/bid", secret).expect(200);
            assertThat(sealed.body()).doesNotContain(price).doesNotContain(words);

            var seen = buyer().get("/rfqs/" + id).expect(200);
            assertThat(seen.json().has("bids")).isFalse();
            assertThat(seen.json().at("/invited")).hasSize(2);
            assertThat(seen.header("ETag")).isEqualTo("\"2\"");
            assertThat(buyer().get("/rfqs/" + id + "/comparison").problem()).isEqualTo("rfq-not-opened");
            assertThat(buyerWhoSells().get("/rfqs/" + id + "/bid").status()).isEqualTo(404);
            for (var kind : MemberKind.values()) {
                if (kind != MemberKind.SERVICE) {
                    for (var path : List.of("", "/bid", "/comparison")) {
                        var answer = as("outside-" + kind, STRANGER, kind, BUYER, SELLER, PLANNER)
                                .get("/rfqs/" + id + path);
                        assertThat(answer.status()).as(kind + path).isEqualTo(404);
                    }
                }
            }
            assertThat(everythingStored())
                    .doesNotContain(price)
                    .doesNotContain(words)
                    .doesNotContain(HexFormat.of().formatHex(price.getBytes(UTF_8)));
            assertThat(count("select count(*) from outbox where agg_id = '" + id + "'"))
                    .isEqualTo(1);
        }

        @Test
        void keepsTheRowsFromTheBuyerUntilTheBidsAreOpened() throws SQLException {
            var id = published(rfq());
            clerk().put("/rfqs/" + id + "/bid", bid(SECRET_PRICE)).expect(200);

            assertThat(rowsAs(LEADER, id)).isZero();
            assertThat(rowsAs(SHIZHU, id)).isEqualTo(1);
            assertThat(rowsAs(JIANGJIN, id)).isZero();
            // Neither a deadline that is over nor a status alone shows them.
            sql("update rfq set status = 'OPENED' where id = '" + id + "'");
            assertThat(rowsAs(LEADER, id)).isZero();
            sql("update rfq set status = 'OPEN' where id = '" + id + "'");
        }

        @Test
        void letsABidderReadReplaceAndWithdrawItsOwn() {
            var id = published(rfq());
            var first = clerk().put("/rfqs/" + id + "/bid", bid(SECRET_PRICE)).expect(200);

            var own = clerk().get("/rfqs/" + id + "/bid").expect(200).json();
            assertThat(own.at("/offers/0/unitPrice/amount").asText()).isEqualTo(SECRET_PRICE);
            assertThat(own.at("/commitment")).isEqualTo(first.json().at("/commitment"));
            assertThat(clerk().put("/rfqs/" + id + "/bid", bid("27")).status()).isEqualTo(428);
            clerk().with("If-Match", "1").put("/rfqs/" + id + "/bid", bid("27")).expect(200);
            assertThat(clerk().with("If-Match", "1")
                            .put("/rfqs/" + id + "/bid", bid("26"))
                            .status())
                    .isEqualTo(412);
            clerk().with("If-Match", "2").delete("/rfqs/" + id + "/bid").expect(200);
            assertThat(clerk().get("/rfqs/" + id + "/bid").json().has("offers")).isFalse();
            clerk().with("If-Match", "3").put("/rfqs/" + id + "/bid", bid("26")).expect(200);
            opened(id);

            var offer = buyer().get("/rfqs/" + id + "/comparison").json().at("/items/0/offers");
            assertThat(offer).hasSize(1);
            assertThat(offer.at("/0/unitPrice/amount").asText()).isEqualTo("26");
        }

        @Test
        void refusesWhatDoesNotAnswerTheLine() {
            var id = published(rfq());

            refuses(id, "line", 7, "bid-line-unknown");
            refuses(id, "quantity", kg("1000.000001"), "bid-exceeds-line");
            refuses(id, "quantity", map("amount", "1", "unit", "TNE"), "bid-unit-differs");
            refuses(id, "unitPrice", map("amount", "4", "currency", "EUR"), "bid-currency-differs");
            refuses(id, "earliest", "2199-12-11", "bid-window-missed");
            refuses(id, "gradeCode", "C", "substitute-without-reason");
            refuses(id, "substitute", "LOWER_GRADE", "reason-without-substitute");
            var second = with(offered(2, "GREEN-PEPPERCORN", "C", "1", "60"), "substitute", "LOWER_GRADE");
            assertThat(clerk().put("/rfqs/" + id + "/bid", with(bid("1"), "offers", List.of(second)))
                            .problem())
                    .isEqualTo("substitute-not-welcome");
            var nonce = bid("28");
            nonce.remove("nonce");
            clerk().put("/rfqs/" + id + "/bid", nonce).expect(400);
            clerk().put(
                            "/rfqs/" + id + "/bid",
                            with(bid("28"), "offers", List.of(offered(1, "DRIED-CHILI", "B", "1000", "28"))))
                    .expect(200);
        }

        private void refuses(String id, String name, Object value, String problem) {
            var offer = with(offered(1, "DRIED-CHILI", "B", "1000", "28"), name, value);
            if (name.equals("earliest")) {
                offer = with(offer, "latest", value);
            }

            assertThat(clerk().put("/rfqs/" + id + "/bid", with(bid("28"), "offers", List.of(offer)))
                            .problem())
                    .isEqualTo(problem);
        }

        @Test
        void refusesTheMomentTheDeadlineIsOverAlsoWhenNobodyHasOpened() throws SQLException {
            var id = published(rfq());
            sql("update rfq set answer_until = now(), published_at = now() where id = '" + id + "'");

            assertThat(clerk().put("/rfqs/" + id + "/bid", bid("28")).problem()).isEqualTo("rfq-not-open");
            assertThat(buyer().with("If-Match", "2")
                            .post("/rfqs/" + id + "/withdrawal", map("reason", "x"))
                            .status())
                    .isIn(409, 412);
        }
    }

    @Nested
    class Opening {

        @Test
        void catchesUpAfterAnOutageAndHappensOnce() throws SQLException {
            var id = published(rfq());
            clerk().put("/rfqs/" + id + "/bid", bid(SECRET_PRICE)).expect(200);

            sql("update rfq set answer_until = now() - interval '6 days' where id = '" + id + "'");

            await().atMost(PATIENCE).until(() -> status(id).equals("OPENED"));
            assertThat(count("select count(*) from evidence_entry where action = 'rfq-opened' and object_id = '" + id
                            + "' and actor = 'service|procurement'"))
                    .isEqualTo(1);
            assertThat(count("select count(*) from outbox where event_type = 'procurement.rfq-opened.v1' and agg_id = '"
                            + id + "'"))
                    .isEqualTo(1);
            assertThat(buyer().get("/rfqs/" + id).json().at("/bids").asInt()).isEqualTo(1);
            assertThat(clerk().put("/rfqs/" + id + "/bid", bid("1")).problem()).isEqualTo("rfq-not-open");
        }

        @Test
        void leavesOutABoxThatIsNotTheOneSealed() throws SQLException {
            var id = published(rfq());
            clerk().put("/rfqs/" + id + "/bid", bid("28")).expect(200);
            otherClerk().put("/rfqs/" + id + "/bid", bid("29")).expect(200);
            sql("update bid set sealed = overlay(sealed placing '\\x00'::bytea from 20) where rfq_id = '" + id
                    + "' and bidder_id = '" + SHIZHU + "'");

            opened(id);

            var offers = buyer().get("/rfqs/" + id + "/comparison").json().at("/items/0/offers");
            assertThat(offers.findValuesAsText("id")).containsOnly(JIANGJIN.toString());
            assertThat(clerk().get("/rfqs/" + id + "/bid").json().at("/status").asText())
                    .isEqualTo("BROKEN");
        }

        @Test
        void leavesOutAnEarlierBidPutBackInThePlaceOfALater() throws SQLException {
            var id = published(rfq());
            clerk().put("/rfqs/" + id + "/bid", bid("28")).expect(200);
            var where = " from bid where rfq_id = '" + id + "'";
            define("create table former_bid as select * " + where);
            clerk().with("If-Match", "1").put("/rfqs/" + id + "/bid", bid("29")).expect(200);
            sql("update bid b set sealed = f.sealed, commitment = f.commitment, revision = f.revision from former_bid f"
                    + " where b.id = f.id");
            define("drop table former_bid");

            opened(id);

            assertThat(buyer().get("/rfqs/" + id + "/comparison").json().at("/items/0/offers"))
                    .isEmpty();
        }

        @Test
        void comparesSubstitutesSideBySide() {
            var id = published(rfq());
            clerk().put("/rfqs/" + id + "/bid", bid("25")).expect(200);
            var instead = with(offered(1, "DRIED-CHILI", "C", "900", "20"), "substitute", "LOWER_GRADE");
            otherClerk()
                    .put("/rfqs/" + id + "/bid", with(bid("1"), "offers", List.of(instead)))
                    .expect(200);
            opened(id);

            var offers = buyer().get("/rfqs/" + id + "/comparison")
                    .expect(200)
                    .json()
                    .at("/items/0/offers");

            assertThat(offers).hasSize(2);
            assertThat(offers.at("/0/substitute").asText()).isEqualTo("LOWER_GRADE");
            assertThat(offers.at("/0/points/price").asText()).isEqualTo("100.0000");
            assertThat(offers.at("/1/points/price").asText()).isEqualTo("80.0000");
            assertThat(offers.at("/1/landed/amount").asText()).isEqualTo("25");
            assertThat(offers.at("/0/distanceKm").isInt()).isTrue();
        }
    }

    @Nested
    class Awarding {

        @Test
        void splitsALineAndOrdersFromEachWinnerOnce() {
            var id = decided();
            var parts = map("parts", List.of(part(SHIZHU, 1, "600"), part(JIANGJIN, 1, "400")));

            var first =
                    buyer().post("/rfqs/" + id + "/awards", parts).expect(200).json();
            var again =
                    buyer().post("/rfqs/" + id + "/awards", parts).expect(200).json();

            assertThat(again).isEqualTo(first);
            assertThat(first.at("/awards")).hasSize(2);
            var order =
                    clerk().get("/orders/" + orderOf(first, SHIZHU)).expect(200).json();
            assertThat(order.at("/lines/0/quantity/amount").asText()).isEqualTo("600");
            assertThat(order.at("/lines/0/unitPrice/amount").asText()).isEqualTo("30.5");
            assertThat(otherClerk().get("/orders/" + orderOf(first, SHIZHU)).status())
                    .isEqualTo(404);
            var otherwise = map("parts", List.of(part(SHIZHU, 1, "1")));
            assertThat(buyer().post("/rfqs/" + id + "/awards", otherwise).problem())
                    .isEqualTo("rfq-not-opened");
        }

        @Test
        void givesNoLineMoreThanItAsksAndNoOfferMoreThanItOffers() {
            var id = decided();

            assertThat(awarded(id, part(SHIZHU, 1, "600"), part(JIANGJIN, 1, "400.000001"))
                            .problem())
                    .isEqualTo("award-exceeds-line");
            assertThat(awarded(id, part(JIANGJIN, 1, "800.000001")).problem()).isEqualTo("award-exceeds-offer");
            assertThat(awarded(id, part(FENGNONG, 1, "1")).problem()).isEqualTo("awarded-offer-unknown");
            assertThat(status(id)).isEqualTo("OPENED");
            awarded(id, part(JIANGJIN, 1, "800")).expect(200);
        }

        @Test
        void ofTheLastUnitsHappensOnceHoweverManyAwardAtOnce() throws Exception {
            var id = decided();
            var buyers = Executors.newFixedThreadPool(6);
            var awards = new ArrayList<Callable<Answer>>();
            for (var kilograms = 600; kilograms < 606; kilograms++) {
                var part = part(SHIZHU, 1, Integer.toString(kilograms));
                awards.add(() -> awarded(id, part, part(JIANGJIN, 1, "390")));
            }

            var answers = new ArrayList<Answer>();
            try {
                for (var answer : buyers.invokeAll(awards)) {
                    answers.add(answer.get());
                }
            } finally {
                buyers.shutdownNow();
            }

            assertThat(answers).filteredOn(it -> it.status() == 200).hasSize(1);
            assertThat(answers).filteredOn(it -> it.status() != 200).allMatch(it -> it.problem()
                    .equals("rfq-not-opened"));
            assertThat(count("select count(distinct order_id) from rfq_award where rfq_id = '" + id + "'"))
                    .isEqualTo(2);
            assertThat(count("select count(*) from (select 1 from rfq_award where rfq_id = '" + id
                            + "' group by line having sum(quantity) > 1000) too_much"))
                    .isZero();
        }

        @Test
        void tellsALoserThatItLostAndNothingElse() {
            var id = decided();
            awarded(id, part(SHIZHU, 1, "1000")).expect(200);

            var lost = otherClerk().get("/rfqs/" + id).expect(200);

            assertThat(lost.json().at("/outcome").asText()).isEqualTo("LOST");
            for (var leak : List.of("awards", "bids", "invited", "audience")) {
                assertThat(lost.json().has(leak)).as(leak).isFalse();
            }
            assertThat(lost.body())
                    .doesNotContain(SHIZHU.toString())
                    .doesNotContain("shizhu")
                    .doesNotContain("\"30.5\"");
            var own = otherClerk().get("/rfqs/" + id + "/bid").expect(200);
            assertThat(own.json().at("/offers/0/unitPrice/amount").asText()).isEqualTo("33");
            assertThat(own.body())
                    .doesNotContain("rank")
                    .doesNotContain("points")
                    .doesNotContain("score");
            assertThat(otherClerk().get("/rfqs/" + id + "/comparison").status()).isIn(403, 404);
            assertThat(as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER, BUYER)
                            .get("/rfqs/" + id + "/comparison")
                            .status())
                    .isEqualTo(404);
            var won = clerk().get("/rfqs/" + id).expect(200);
            assertThat(won.json().at("/outcome").asText()).isEqualTo("WON");
            assertThat(won.json().at("/awards")).hasSize(1);
            assertThat(won.body()).doesNotContain(JIANGJIN.toString()).doesNotContain("jiangjin");
        }

        @Test
        void canEndWithNothing() {
            var id = decided();

            buyer().with("If-Match", etag(id))
                    .post("/rfqs/" + id + "/closing", map("reason", "报价均高于预算"))
                    .expect(200);

            assertThat(clerk().get("/rfqs/" + id).json().at("/outcome").asText())
                    .isEqualTo("LOST");
            assertThat(awarded(id, part(SHIZHU, 1, "1")).problem()).isEqualTo("rfq-not-opened");
        }

        private Answer awarded(String id, Map<?, ?>... parts) {
            return buyer().post("/rfqs/" + id + "/awards", map("parts", List.of(parts)));
        }

        private String decided() {
            var id = published(rfq());
            clerk().put("/rfqs/" + id + "/bid", bid("30")).expect(200);
            var other = offered(1, "DRIED-CHILI", "B", "800", "33");
            otherClerk()
                    .put("/rfqs/" + id + "/bid", with(bid("1"), "offers", List.of(other)))
                    .expect(200);
            opened(id);
            return id;
        }

        private static String orderOf(JsonNode awards, UUID winner) {
            for (var award : awards.at("/awards")) {
                if (award.at("/bidder/id").asText().equals(winner.toString())) {
                    return award.at("/orderId").asText();
                }
            }
            throw new AssertionError("no order for " + winner);
        }
    }

    @Nested
    class Blindness {

        @Test
        void holdsBetweenBiddersWhateverTheyAsk() {
            var id = published(rfq());
            var before = otherClerk().get("/rfqs/" + id).expect(200);
            clerk().put("/rfqs/" + id + "/bid", bid(SECRET_PRICE)).expect(200);

            var after = otherClerk().get("/rfqs/" + id).expect(200);
            assertThat(after.body()).isEqualTo(before.body());
            assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
            assertThat(after.json().has("invited")).isFalse();
            assertThat(otherClerk().get("/rfqs/" + id + "/bid").status()).isEqualTo(404);
            assertThat(supplier().get("/rfqs/" + id).status()).isEqualTo(404);
            assertThat(supplier().put("/rfqs/" + id + "/bid", bid("1")).status())
                    .isEqualTo(404);
        }

        @Test
        void isToldOfAWithdrawalAndTheBidsStayClosed() throws SQLException {
            var id = published(rfq());
            clerk().put("/rfqs/" + id + "/bid", bid(SECRET_PRICE)).expect(200);

            buyer().with("If-Match", etag(id))
                    .post("/rfqs/" + id + "/withdrawal", map("reason", "采购计划取消"))
                    .expect(200);

            assertThat(clerk().get("/rfqs/" + id).json().at("/reason").asText()).isEqualTo("采购计划取消");
            assertThat(rowsAs(LEADER, id)).isZero();
            assertThat(buyer().get("/rfqs/" + id + "/comparison").problem()).isEqualTo("rfq-not-opened");
            assertThat(clerk().put("/rfqs/" + id + "/bid", bid("1")).problem()).isEqualTo("rfq-not-open");
        }

        @Test
        void ofRolesIsKept() {
            var id = published(rfq());

            assertThat(clerk().post("/rfqs", rfq()).status()).isEqualTo(403);
            assertThat(buyer().put("/rfqs/" + id + "/bid", bid("1")).status()).isEqualTo(403);
            assertThat(as("planner", LEADER, CHAIN_LEADER, PLANNER)
                            .get("/rfqs/" + id + "/comparison")
                            .status())
                    .isEqualTo(403);
            assertThat(anybody().get("/rfqs/" + id).status()).isEqualTo(401);
        }
    }

    private static Map<String, Object> rfq() {
        return map(
                "title",
                "干辣椒年前补货询价",
                "currency",
                "CNY",
                "place",
                "重庆市长寿区",
                "district",
                "500115",
                "answerUntil",
                Instant.parse("2199-11-20T16:00:00Z").toString(),
                "invited",
                List.of(SHIZHU, JIANGJIN),
                "weights",
                weights(50, 20, 20, 10),
                "lines",
                List.of(
                        with(asked("1000"), "substitutesWelcome", true),
                        with(asked("500"), "materialCode", "GREEN-PEPPERCORN")));
    }

    private static Map<String, Object> weights(int price, int quality, int record, int distance) {
        return map("price", price, "quality", quality, "record", record, "distance", distance);
    }

    private static Map<String, Object> asked(String kilograms) {
        return map(
                "materialCode",
                "DRIED-CHILI",
                "gradeCode",
                "B",
                "quantity",
                kg(kilograms),
                "windowFrom",
                "2199-12-01",
                "windowTo",
                "2199-12-10");
    }

    private static Map<String, Object> bid(String price) {
        var offer = with(offered(1, "DRIED-CHILI", "B", "1000", price), "freight", yuan("0.5"));
        if (price.equals("30")) {
            return map("nonce", nonce(), "offers", List.of(offer), "note", SECRET_NOTE);
        }
        return map(
                "nonce",
                nonce(),
                "offers",
                List.of(offered(1, "DRIED-CHILI", "B", "1000", price)),
                "note",
                SECRET_NOTE);
    }

    private static Map<String, Object> offered(
            int line, String material, String grade, String kilograms, String price) {
        return map(
                "line",
                line,
                "materialCode",
                material,
                "gradeCode",
                grade,
                "quantity",
                kg(kilograms),
                "unitPrice",
                yuan(price),
                "earliest",
                "2199-12-01",
                "latest",
                "2199-12-10");
    }

    private static String nonce() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> part(UUID bidder, int offer, String kilograms) {
        return map("line", 1, "bidderId", bidder, "offer", offer, "quantity", kg(kilograms));
    }

    private String published(Map<String, Object> body) {
        var draft = buyer().post("/rfqs", body).expect(201);
        var id = draft.json().at("/id").asText();
        buyer().with("If-Match", draft.header("ETag"))
                .post("/rfqs/" + id + "/publication", Map.of())
                .expect(200);
        return id;
    }

    private void opened(String id) {
        try {
            sql("update rfq set answer_until = now() where id = '" + id + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        await().atMost(PATIENCE).until(() -> status(id).equals("OPENED"));
    }

    private String status(String id) {
        return buyer().get("/rfqs/" + id).expect(200).json().at("/status").asText();
    }

    private String etag(String id) {
        return buyer().get("/rfqs/" + id).expect(200).header("ETag");
    }

    private static List<String> ids(Answer list) {
        var ids = new ArrayList<String>();
        list.expect(200)
                .json()
                .at("/items")
                .forEach(item -> ids.add(item.at("/id").asText()));
        return ids;
    }

    /** Every row of every table as text, as a superuser reads it. */
    private static String everythingStored() throws SQLException {
        var all = new StringBuilder();
        try (var connection = TestDatabase.shared().superuser("procurement");
                var tables = connection
                        .createStatement()
                        .executeQuery("select schemaname || '.' || quote_ident(tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            while (tables.next()) {
                try (var rows = connection
                        .createStatement()
                        .executeQuery("select cast(t as text) from " + tables.getString(1) + " t")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    /** The bids of a request that row-level security shows to a member, whatever the service would ask. */
    private static long rowsAs(UUID member, String rfq) throws SQLException {
        try (var connection = TestDatabase.shared().app("procurement").getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("select set_config('app.party', '" + member + "', true)");
                try (var rows = statement.executeQuery("select count(*) from bid where rfq_id = '" + rfq + "'")) {
                    rows.next();
                    return rows.getLong(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi buyerWhoSells() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER, SELLER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    private HttpApi otherClerk() {
        return as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);
    }

    private HttpApi supplier() {
        return as("fengnong-inputs", FENGNONG, SUPPLIER, SELLER);
    }
}

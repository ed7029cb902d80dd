package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Network.STRANGER;
import static io.linknet.procurement.Tables.count;
import static io.linknet.procurement.Tables.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Demands that are amended, withdrawn and copied while others pledge, on the running service. */
class DemandsIT extends ServiceIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final UUID NEWCOMER = UUID.fromString("01990000-0000-7000-8000-0000000000d1");

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(NEWCOMER, "CHAIN_LEADER", "xinlai", "6939900000886");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from member where id in ('" + LEADER + "','" + NEWCOMER + "','"
                                + SHIZHU + "','" + JIANGJIN + "')")
                        == 4);
    }

    @Nested
    class Amending {

        @Test
        void keepsEveryVersionAndShowsTheDifference() {
            var demand = posted(demand());

            amend(demand, 1, lines(line(1, "DRIED-CHILI", "4000"), line(2, "GREEN-PEPPERCORN", "2000")))
                    .expect(200);

            var versions =
                    clerk().get("/demands/" + demand + "/versions").expect(200).json();
            assertThat(versions).hasSize(2);
            assertThat(versions.at("/0/content/lines/0/quantity/amount").asText())
                    .isEqualTo("5000");
            assertThat(versions.at("/1/reason").asText()).isEqualTo("产量调整");
            assertThat(versions.at("/1/changes")).hasSize(1);
            assertThat(versions.at("/1/changes/0/line").asInt()).isEqualTo(1);
            assertThat(versions.at("/1/changes/0/before").asText()).isEqualTo("5000 KGM");
            assertThat(versions.at("/1/changes/0/after").asText()).isEqualTo("4000 KGM");
            assertThat(count("select count(*) from evidence_entry where action in ('demand-posted', 'demand-amended')"
                            + " and object_id = '" + demand + "'"))
                    .isEqualTo(2);
            assertThat(count("select count(*) from outbox where event_type = 'procurement.demand-amended.v1'"
                            + " and agg_id = '" + demand + "'"))
                    .isEqualTo(1);
        }

        @Test
        void asksForTheVersionSeen() {
            var demand = posted(demand());
            var body = lines(line(1, "DRIED-CHILI", "4000"), line(2, "GREEN-PEPPERCORN", "2000"));

            assertThat(buyer().put("/demands/" + demand + "/terms", body).status())
                    .isEqualTo(428);
            assertThat(amend(demand, 7, body).status()).isEqualTo(412);
            assertThat(amend(demand, 1, lines(line(1, "DRIED-CHILI", "4000"))).problem())
                    .isEqualTo("lines-left-out");
            assertThat(amend(demand, 1, lines(line(2, "DRIED-CHILI", "4000"), line(1, "GREEN-PEPPERCORN", "2000")))
                            .problem())
                    .isEqualTo("line-out-of-place");
            assertThat(amend(demand, 1, lines(line(1, "DRIED-CHILI", "5000"), line(2, "GREEN-PEPPERCORN", "2000")))
                            .problem())
                    .isEqualTo("nothing-amended");
            assertThat(buyer().get("/demands/" + demand).json().at("/revision").asInt())
                    .isEqualTo(1);
        }

        @Test
        void isNobodyElsesBusiness() {
            var demand = posted(demand());
            var body = lines(line(1, "DRIED-CHILI", "4000"), line(2, "GREEN-PEPPERCORN", "2000"));

            for (var other : List.of(stranger(), newcomer())) {
                assertThat(other.with("If-Match", "1")
                                .put("/demands/" + demand + "/terms", body)
                                .status())
                        .isEqualTo(404);
                assertThat(other.post("/demands/" + demand + "/withdrawal", map("reason", "x"))
                                .status())
                        .isEqualTo(404);
                assertThat(other.get("/demands/" + demand + "/versions").status())
                        .isEqualTo(404);
                assertThat(other.get("/demands/" + demand + "/copy").status()).isEqualTo(404);
            }
            assertThat(clerk().with("If-Match", "1")
                            .put("/demands/" + demand + "/terms", body)
                            .status())
                    .isEqualTo(403);
        }

        @Test
        void isOverOnceThePoolIsLocked() {
            var demand = posted(demand());
            buyer().post("/pools/" + poolOf(demand) + "/lock", Map.of()).expect(200);
            var version = buyer().get("/demands/" + demand).header("ETag").replace("\"", "");

            var late = amend(
                    demand,
                    Integer.parseInt(version),
                    lines(line(1, "DRIED-CHILI", "4000"), line(2, "GREEN-PEPPERCORN", "2000")));

            assertThat(late.problem()).isEqualTo("pool-not-open");
        }

        @Test
        void changesNoVersionThatWasSaid() throws SQLException {
            var demand = posted(demand());
            try (var connection = TestDatabase.shared().app("procurement").getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("select set_config('app.service', 'on', false)");
                assertThat(statement.executeUpdate(
                                "update demand_version set reason = 'x' where demand_id = '" + demand + "'"))
                        .isZero();
                assertThat(statement.executeUpdate("delete from demand_version where demand_id = '" + demand + "'"))
                        .isZero();
            }
        }
    }

    @Nested
    class PledgesAfterAnAmendment {

        @Test
        void countOnceTheyAreKept() {
            var demand = posted(oneLine("5000"));
            var pool = poolOf(demand);
            pledged(clerk(), pool, "3000").expect(201);
            pledged(otherClerk(), pool, "1000").expect(201);

            amend(demand, 1, lines(with(line(1, "DRIED-CHILI", "5000"), "priceCeiling", yuan("28"))))
                    .expect(200);

            var own = own(clerk(), pool);
            assertThat(own.at("/awaitsAnswer").asBoolean()).isTrue();
            assertThat(own.at("/lines/0/misfit").asText()).isEqualTo("PRICE_ABOVE_CEILING");
            assertThat(covered(demand)).isEqualTo("0");
            assertThat(heard(pool, "pool-amended", SHIZHU)).isEqualTo(1);
            assertThat(heard(pool, "pool-amended", JIANGJIN)).isEqualTo(1);

            assertThat(keep(clerk(), pool, 1).problem()).isEqualTo("demand-was-amended");
            keep(clerk(), pool, 2).expect(200);

            assertThat(covered(demand)).isEqualTo("3000");
            assertThat(own(clerk(), pool).at("/awaitsAnswer").asBoolean()).isFalse();
            assertThat(heard(pool, "pledge-kept", SHIZHU)).isEqualTo(1);
        }

        @Test
        void countWithoutAnAnswerWhenTheyStillFit() {
            var demand = posted(oneLine("5000"));
            var pool = poolOf(demand);
            pledged(clerk(), pool, "3000").expect(201);

            amend(demand, 1, lines(line(1, "DRIED-CHILI", "6000"))).expect(200);

            var own = own(clerk(), pool);
            assertThat(own.at("/awaitsAnswer").asBoolean()).isTrue();
            assertThat(own.at("/lines/0/misfit").isMissingNode()).isTrue();
            assertThat(covered(demand)).isEqualTo("3000");
        }

        @Test
        void areReplacedOrTakenBack() {
            var demand = posted(oneLine("5000"));
            var pool = poolOf(demand);
            var farmer = farmerOf(clerk());
            pledgedBy(clerk(), pool, farmer, "3000").expect(201);
            pledged(otherClerk(), pool, "1000").expect(201);
            amend(demand, 1, lines(with(line(1, "DRIED-CHILI", "5000"), "priceCeiling", yuan("28"))))
                    .expect(200);

            var cheaper = with(first(pledge(farmer, "2500")), "lowestPrice", yuan("27"));
            clerk().post("/pools/" + pool + "/pledges", map("demandRevision", 2, "lines", List.of(cheaper)))
                    .expect(201);
            otherClerk().delete("/pools/" + pool + "/pledges").expect(200);

            assertThat(covered(demand)).isEqualTo("2500");
            assertThat(buyer().get("/pools/" + pool).json().at("/pledges")).hasSize(1);
            assertThat(otherClerk().get("/pledges").json().at("/items"))
                    .noneMatch(it -> it.at("/poolId").asText().equals(pool));
            assertThat(heard(pool, "pledge-withdrawn", JIANGJIN)).isEqualTo(1);
            assertThat(otherClerk().delete("/pools/" + pool + "/pledges").problem())
                    .isEqualTo("no-pledge-to-answer");
        }

        @Test
        void leaveTheClearingOutUntilTheyAreAnswered() {
            var demand = posted(oneLine("5000"));
            var pool = poolOf(demand);
            pledged(clerk(), pool, "3000").expect(201);
            pledged(otherClerk(), pool, "1000").expect(201);
            amend(demand, 1, lines(with(line(1, "DRIED-CHILI", "5000"), "minimumLot", kg("1500"))))
                    .expect(200);
            assertThat(own(otherClerk(), pool).at("/lines/0/misfit").asText()).isEqualTo("PLEDGE_BELOW_LOT");
            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);

            var cleared = clear(pool).expect(200).json();

            assertThat(cleared.at("/shares")).hasSize(1);
            assertThat(cleared.at("/shares/0/cooperative/id").asText()).isEqualTo(SHIZHU.toString());
            assertThat(keep(otherClerk(), pool, 2).problem()).isEqualTo("pool-not-open");
        }

        @Test
        void goWithALineThatIsWithdrawn() {
            var demand = posted(demand());
            var pool = poolOf(demand);
            pledged(clerk(), pool, "3000").expect(201);

            amend(demand, 1, lines(line(1, "DRIED-CHILI", "0"), line(2, "GREEN-PEPPERCORN", "2000")))
                    .expect(200);
            assertThat(own(clerk(), pool).at("/lines/0/misfit").asText()).isEqualTo("LINE_WITHDRAWN");
            assertThat(pledged(otherClerk(), pool, "1").problem()).isEqualTo("pledge-for-withdrawn-line");
            keep(clerk(), pool, 2).expect(200);

            assertThat(clerk().get("/pools/" + pool).json().at("/pledges")).isEmpty();
            assertThat(count("select count(*) from pledge where pool_id = '" + pool + "'"))
                    .isZero();
        }
    }

    @Nested
    class Zones {

        @Test
        void letFirmLinesAloneBecomeOrders() {
            var demand = posted(with(
                    demand(),
                    "lines",
                    List.of(
                            demandLine("DRIED-CHILI", "5000"),
                            with(demandLine("DRIED-CHILI", "3000"), "zone", "SEMI_FIRM"))));
            var pool = poolOf(demand);
            var farmer = farmerOf(clerk());
            var first = first(pledge(farmer, "1000"));
            clerk().post("/pools/" + pool + "/pledges", map("lines", List.of(first, with(first, "demandLine", 2))))
                    .expect(201);
            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);

            var cleared = clear(pool).expect(200).json();

            assertThat(cleared.at("/shares")).hasSize(1);
            assertThat(cleared.at("/shares/0/line").asInt()).isEqualTo(1);
        }

        @Test
        void askAgainWhenAForecastBecomesFirm() {
            var demand = posted(
                    with(demand(), "lines", List.of(with(demandLine("DRIED-CHILI", "5000"), "zone", "FORECAST"))));
            var pool = poolOf(demand);
            pledged(clerk(), pool, "1000").expect(201);
            assertThat(own(clerk(), pool).at("/lines/0/forecast").asBoolean()).isTrue();
            assertThat(buyer().post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", true))
                            .problem())
                    .isEqualTo("nothing-firm");

            amend(demand, 1, lines(line(1, "DRIED-CHILI", "5000"))).expect(200);

            assertThat(own(clerk(), pool).at("/lines/0/misfit").asText()).isEqualTo("BECAME_BINDING");
        }

        @Test
        void holdAFixedPriceToTheFen() {
            var fixed = with(demandLine("DRIED-CHILI", "5000"), "fixedPrice", true);
            var pool = poolOf(posted(with(demand(), "lines", List.of(with(fixed, "priceCeiling", yuan("28.51"))))));
            assertThat(pledged(clerk(), pool, "1").problem()).isEqualTo("pledge-not-at-fixed-price");

            var same = poolOf(posted(with(demand(), "lines", List.of(with(fixed, "priceCeiling", yuan("28.500"))))));
            pledged(clerk(), same, "1").expect(201);
        }
    }

    @Nested
    class OwnSuppliers {

        @Test
        void areThoseOrderedFromBefore() {
            var body = with(oneLine("5000"), "audience", "OWN_SUPPLIERS");
            assertThat(newcomer().post("/demands", body).problem()).isEqualTo("no-own-suppliers");

            newcomer().post("/orders", Bodies.order(SHIZHU)).expect(201);
            var demand = newcomer()
                    .post("/demands", body)
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();

            clerk().get("/demands/" + demand).expect(200);
            assertThat(otherClerk().get("/demands/" + demand).status()).isEqualTo(404);
        }
    }

    @Nested
    class Withdrawing {

        @Test
        void endsThePoolAndTellsWhoPledged() {
            var demand = posted(oneLine("5000"));
            var pool = poolOf(demand);
            pledged(clerk(), pool, "100").expect(201);

            buyer().post("/demands/" + demand + "/withdrawal", map("reason", "产线改造"))
                    .expect(200);

            var seen = clerk().get("/demands/" + demand).expect(200).json();
            assertThat(seen.at("/status").asText()).isEqualTo("WITHDRAWN");
            assertThat(seen.at("/withdrawn").asText()).isEqualTo("产线改造");
            assertThat(clerk().get("/pools/" + pool).json().at("/abandoned").asText())
                    .isEqualTo("产线改造");
            assertThat(heard(pool, "pool-abandoned", SHIZHU)).isEqualTo(1);
            assertThat(buyer().post("/demands/" + demand + "/withdrawal", map("reason", "x"))
                            .problem())
                    .isEqualTo("pool-not-locked");
        }
    }

    @Nested
    class Standing {

        @Test
        void postsEachDeliveryOnceAndCatchesUpAfterAnOutage() throws SQLException {
            var today = LocalDate.now(SHANGHAI);
            var standing = set(today.plusDays(40));
            assertThat(deliveries(standing)).isEmpty();

            sql("update standing_demand set next_day = next_day - 70 where id = '" + standing + "'");

            await().atMost(PATIENCE).until(() -> nextDay(standing).isAfter(today.plusDays(28)));
            var handled = deliveries(standing);
            assertThat(handled).extracting(it -> it.at("/day").asText()).doesNotHaveDuplicates();
            assertThat(handled)
                    .anyMatch(it -> it.at("/refusal").asText().equals("too-late")
                            && !it.at("/why").asText().equals("too-late"));
            for (var delivery : handled) {
                var day = LocalDate.parse(delivery.at("/day").asText());
                assertThat(delivery.has("demandId")).isEqualTo(!day.minusDays(3).isBefore(today));
            }
            assertThat(count("select count(*) from demand d join standing_posting p on p.demand_id = d.id"
                            + " where p.standing_id = '" + standing + "'"))
                    .isEqualTo(count("select count(*) from standing_posting where demand_id is not null"
                            + " and standing_id = '" + standing + "'"))
                    .isGreaterThanOrEqualTo(3);
            buyer().post("/standing-demands/" + standing + "/end", Map.of()).expect(200);
        }

        @Test
        void saysOfEachDeliveryWhoCarriesAndWhatComesFirst() {
            var fetched = map("terms", "FCA", "district", "500115", "freightPerTonne", yuan("60"));
            var line = with(with(weekly(), "priority", 1), "packSize", kg("25"));
            var today = LocalDate.now(SHANGHAI);
            var body = with(with(standing(today.plusDays(25)), "carriage", fetched), "lines", List.of(line));
            var standing = buyer().post("/standing-demands", body)
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();

            await().atMost(PATIENCE).until(() -> deliveries(standing).size() == 1);
            var demand = buyer().get(
                            "/demands/" + deliveries(standing).at("/0/demandId").asText())
                    .expect(200)
                    .json();
            assertThat(demand.at("/carriage/terms").asText()).isEqualTo("FCA");
            assertThat(demand.at("/carriage/freightPerTonne/amount").asText()).isEqualTo("60");
            assertThat(demand.at("/lines/0/priority").asInt()).isEqualTo(1);
            assertThat(demand.at("/lines/0/packSize/amount").asText()).isEqualTo("25");
            buyer().post("/standing-demands/" + standing + "/end", Map.of()).expect(200);
        }

        @Test
        void refusesCarriageThatNoDemandCouldSay() {
            var body = standing(LocalDate.now(SHANGHAI).plusDays(40));
            var both = map("terms", "DAP", "freightPerTonne", yuan("60"));

            var refused = buyer().post("/standing-demands", with(body, "carriage", both));

            assertThat(refused.problem()).isEqualTo("freight-though-delivered");
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/carriage/terms");
        }

        @Test
        void makesWhatItPostedFirmerAsTheDeliveryComesNearer() throws SQLException {
            var today = LocalDate.now(SHANGHAI);
            var standing = set(today.plusDays(25));
            await().atMost(PATIENCE).until(() -> deliveries(standing).size() == 1);
            var demand = deliveries(standing).at("/0/demandId").asText();
            assertThat(zone(demand)).isEqualTo("FORECAST");
            var pool = poolOf(demand);
            var day = today.plusDays(25).toString();
            var said = with(with(first(pledge(farmerOf(clerk()), "100")), "earliest", day), "latest", day);
            clerk().post("/pools/" + pool + "/pledges", map("lines", List.of(said)))
                    .expect(201);

            sql("update standing_demand set semi_firm_days = 25 where id = '" + standing + "'");
            await().atMost(PATIENCE).until(() -> zone(demand).equals("SEMI_FIRM"));
            assertThat(own(clerk(), pool).at("/lines/0/misfit").asText()).isEqualTo("BECAME_BINDING");
            keep(clerk(), pool, 2).expect(200);
            sql("update standing_demand set firm_days = 25 where id = '" + standing + "'");
            await().atMost(PATIENCE).until(() -> zone(demand).equals("FIRM"));

            assertThat(own(clerk(), pool).at("/lines/0/misfit").isMissingNode()).isTrue();
            assertThat(buyer().get("/demands/" + demand + "/versions").json()).hasSize(3);
            buyer().post("/standing-demands/" + standing + "/end", Map.of()).expect(200);
        }

        @Test
        void refusesDaysThatDoNotFollowEachOther() {
            var today = LocalDate.now(SHANGHAI);
            var body = standing(today.plusDays(40));

            assertThat(buyer().post("/standing-demands", with(body, "answerDays", 28))
                            .problem())
                    .isEqualTo("horizon-out-of-order");
            assertThat(buyer().post("/standing-demands", with(body, "firmDays", 2))
                            .problem())
                    .isEqualTo("firm-too-late");
            assertThat(buyer().post(
                                    "/standing-demands",
                                    with(body, "firstDay", today.plusDays(2).toString()))
                            .problem())
                    .isEqualTo("first-delivery-too-soon");
            assertThat(newcomer().get("/standing-demands").json().at("/items")).isEmpty();
        }

        @Test
        void isNobodyElsesBusiness() {
            var standing = set(LocalDate.now(SHANGHAI).plusDays(90));

            assertThat(newcomer().get("/standing-demands/" + standing).status()).isEqualTo(404);
            assertThat(newcomer()
                            .post("/standing-demands/" + standing + "/end", Map.of())
                            .status())
                    .isEqualTo(404);
            assertThat(clerk().get("/standing-demands/" + standing).status()).isEqualTo(403);
            buyer().post("/standing-demands/" + standing + "/end", Map.of()).expect(200);
            assertThat(buyer().post("/standing-demands/" + standing + "/end", Map.of())
                            .problem())
                    .isEqualTo("standing-has-ended");
        }

        private String set(LocalDate firstDay) {
            return buyer().post("/standing-demands", standing(firstDay))
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();
        }

        private static Map<String, Object> standing(LocalDate firstDay) {
            return map(
                    "title",
                    "每周干辣椒",
                    "currency",
                    "CNY",
                    "place",
                    "南岸厂",
                    "firstDay",
                    firstDay.toString(),
                    "windowDays",
                    5,
                    "leadDays",
                    28,
                    "answerDays",
                    3,
                    "firmDays",
                    7,
                    "semiFirmDays",
                    14,
                    "lines",
                    List.of(weekly()));
        }

        private static Map<String, Object> weekly() {
            return map(
                    "materialCode", "DRIED-CHILI", "gradeCode", "B", "quantity", kg("500"), "priceCeiling", yuan("30"));
        }

        private JsonNode deliveries(String standing) {
            return buyer().get("/standing-demands/" + standing)
                    .expect(200)
                    .json()
                    .at("/deliveries");
        }

        private LocalDate nextDay(String standing) {
            return LocalDate.parse(buyer().get("/standing-demands/" + standing)
                    .expect(200)
                    .json()
                    .at("/nextDay")
                    .asText());
        }

        private String zone(String demand) {
            return buyer().get("/demands/" + demand)
                    .expect(200)
                    .json()
                    .at("/lines/0/zone")
                    .asText();
        }
    }

    @Nested
    class Copying {

        @Test
        void movesTheDaysAndCanBePostedAsItIs() {
            var demand = posted(with(oneLine("5000"), "answerBy", "2199-11-20"));

            var copy = buyer().get("/demands/" + demand + "/copy?days=14")
                    .expect(200)
                    .json();

            assertThat(copy.at("/answerBy").asText()).isEqualTo("2199-12-04");
            assertThat(copy.at("/lines/0/windowFrom").asText()).isEqualTo("2199-12-15");
            assertThat(copy.at("/lines/0/windowTo").asText()).isEqualTo("2199-12-24");
            buyer().post("/demands", copy.toString()).expect(201);
        }
    }

    /** Coverage tier by tier: the demand, its lines, their cooperatives, their farmers. */
    @Nested
    class Coverage {

        private static final int DEEDS = 14;

        @ParameterizedTest
        @ValueSource(longs = {20261126, 7, 42})
        void addsUpAtEveryTierWhateverIsDone(long seed) {
            var clerks = new LinkedHashMap<UUID, HttpApi>();
            clerks.put(SHIZHU, clerk());
            clerks.put(JIANGJIN, otherClerk());
            var season = new RandomSeason(seed, anybody(), buyer(), clerks);
            var books = new CoverageBooks(season.demand(), buyer(), clerks);

            for (var deed = 0; deed < DEEDS; deed++) {
                season.gather();
                books.audit(season.deeds());
            }
            season.placeOrders();
            books.audit(season.deeds());
            for (var deed = 0; deed < 2 * DEEDS; deed++) {
                season.order();
                books.audit(season.deeds());
            }
            assertThat(season.deeds())
                    .contains("publish 200", "answer 200", "/acceptance 200", "decline 200")
                    .anyMatch(deed -> deed.startsWith("deliver"));
            var delivered = season.deeds().stream()
                    .filter(deed -> deed.startsWith("deliver"))
                    .count();
            assertThat(count("select count(*) from outbox where event_type = 'procurement.coverage-changed.v1'"
                            + " and agg_id = '" + season.demand() + "'"))
                    .isEqualTo(3 * delivered);
        }

        @Test
        void showsFarmersToTheirOwnCooperativeAlone() {
            var demand = posted(oneLine("5000"));
            var pool = poolOf(demand);
            var own = farmerOf(clerk());
            pledgedBy(clerk(), pool, own, "10").expect(201);
            pledged(otherClerk(), pool, "20").expect(201);
            var line = "/demands/" + demand + "/coverage/lines/1";

            assertThat(clerk().get(line + "/farmers").expect(200).body()).contains(own);
            assertThat(otherClerk().get(line + "/farmers").expect(200).body()).doesNotContain(own);
            assertThat(otherClerk().get(line).expect(200).body()).doesNotContain(SHIZHU.toString());
            assertThat(buyer().get(line).expect(200).body())
                    .contains(SHIZHU.toString(), JIANGJIN.toString())
                    .doesNotContain("farmer", own);
            assertThat(buyer().get(line + "/farmers").status()).isEqualTo(403);
            var seller = as("shancheng", LEADER, CHAIN_LEADER, SELLER);
            assertThat(seller.get(line + "/farmers").expect(200).json().at("/items"))
                    .isEmpty();
        }

        @Test
        void isNobodyElsesBusiness() {
            var invited = with(with(oneLine("5000"), "audience", "INVITED"), "invited", List.of(SHIZHU));
            var demand = posted(invited);
            var lines = "/demands/" + demand + "/coverage/lines/";

            for (var tier : List.of("", "/farmers")) {
                assertThat(otherClerk().get(lines + 1 + tier).problem()).isEqualTo("unknown-demand");
                assertThat(clerk().get(lines + 9 + tier).problem()).isEqualTo("no-such-line");
            }
            assertThat(newcomer().get(lines + 1).status()).isEqualTo(404);
        }

        @Test
        void isReadPageByPage() {
            var demand = posted(oneLine("5000"));
            var pool = poolOf(demand);
            var both = List.of(share(farmerOf(clerk()), kg("1")), share(farmerOf(clerk()), kg("2")));
            clerk().post("/pools/" + pool + "/pledges", ofFarmers(both)).expect(201);
            pledged(otherClerk(), pool, "4").expect(201);

            for (var tier : Map.of(buyer(), "", clerk(), "/farmers").entrySet()) {
                var path = "/demands/" + demand + "/coverage/lines/1" + tier.getValue() + "?limit=1";
                var first = tier.getKey().get(path).expect(200).json();
                var second = tier.getKey()
                        .get(path + "&after=" + first.at("/next").asText())
                        .expect(200)
                        .json();
                assertThat(first.at("/items")).hasSize(1);
                assertThat(second.at("/items")).hasSize(1);
                assertThat(second.at("/next").isMissingNode()).isTrue();
                assertThat(first.at("/items/0")).isNotEqualTo(second.at("/items/0"));
            }
            assertThat(buyer().get("/demands/" + demand + "/coverage/lines/1?after=x")
                            .problem())
                    .isEqualTo("cursor-unreadable");
        }
    }

    /** What is pledged in one unit and asked in another, and what is not said. */
    @Nested
    class Counting {

        @Test
        void addsUpFarmersInTheUnitOfTheLine() {
            var demand = posted(oneLine("5000"));
            var said = List.of(share(farmerOf(clerk()), tonnes("1.5")), share(farmerOf(clerk()), kg("499.999999")));

            clerk().post("/pools/" + poolOf(demand) + "/pledges", ofFarmers(said))
                    .expect(201);

            assertThat(covered(demand)).isEqualTo("1999.999999");
        }

        @Test
        void comparesTheOwnLotAfterConversion() {
            var pool = poolOf(posted(oneLine("5000")));
            var said = first(pledge(farmerOf(clerk()), "2000"));

            assertThat(pledgedWith(pool, with(said, "minimumLot", tonnes("2.000001")))
                            .problem())
                    .isEqualTo("pledge-lot-larger-than-pledge");
            pledgedWith(pool, with(said, "minimumLot", tonnes("2"))).expect(201);
            pledgedWith(pool, with(said, "minimumLot", kg("999"))).expect(201);
            assertThat(own(clerk(), pool).at("/lines/0/minimumLot/amount").asText())
                    .isEqualTo("999");
        }

        @Test
        void comparesTheAskedLotOnNumbersAfterConversion() {
            var demand = posted(
                    with(demand(), "lines", List.of(with(demandLine("DRIED-CHILI", "5000"), "minimumLot", kg("900")))));
            var pool = poolOf(demand);
            pledgedWith(pool, ofFarmer(clerk(), tonnes("1"))).expect(201);
            otherClerk()
                    .post(
                            "/pools/" + pool + "/pledges",
                            map("lines", List.of(ofFarmer(otherClerk(), tonnes("0.899999")))))
                    .expect(201);
            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);

            clear(pool).expect(200);

            var line = buyer().get("/demands/" + demand + "/coverage/lines/1")
                    .expect(200)
                    .json();
            assertThat(line.at("/pledged/amount").asText()).isEqualTo("1899.999");
            assertThat(line.at("/allocated/amount").asText()).isEqualTo("1000");
        }

        @Test
        void refusesWhatIsNothingOrTooMuchInTheUnitOfTheLine() {
            var pool = poolOf(posted(oneLine("5000")));
            var said = first(pledge(farmerOf(clerk()), "2000"));

            for (var part : List.of(
                    map("amount", "0.0004", "unit", "GRM"),
                    map("amount", "0.4", "unit", "MGM"),
                    tonnes("99999999999999"))) {
                assertThat(pledgedWith(pool, ofFarmer(clerk(), part)).problem())
                        .as("%s", part)
                        .isEqualTo("pledge-not-countable");
            }
            assertThat(pledgedWith(pool, with(said, "minimumLot", map("amount", "0.0004", "unit", "GRM")))
                            .problem())
                    .isEqualTo("pledge-not-countable");
            var most = kg("99999999999999");
            assertThat(clerk().post(
                                    "/pools/" + pool + "/pledges",
                                    ofFarmers(List.of(share(farmerOf(clerk()), most), share(farmerOf(clerk()), most))))
                            .problem())
                    .isEqualTo("pledge-not-countable");
            pledgedWith(pool, ofFarmer(clerk(), map("amount", "1", "unit", "MGM")))
                    .expect(201);
        }

        @Test
        void takesWhatIsEmptyForNothingSaidAndNotForZero() {
            var pool = poolOf(posted(oneLine("5000")));
            var said = first(pledge(farmerOf(clerk()), "2000"));

            assertThat(pledgedWith(pool, with(said, "minimumLot", kg(""))).status())
                    .isEqualTo(400);
            assertThat(pledgedWith(pool, with(said, "minimumLot", kg("0.000"))).status())
                    .isEqualTo(400);
            assertThat(pledgedWith(pool, ofFarmer(clerk(), kg(""))).status()).isEqualTo(400);
            assertThat(pledgedWith(pool, with(said, "lowestPrice", yuan(""))).status())
                    .isEqualTo(400);
            var tolerance = with(demandLine("DRIED-CHILI", "5000"), "overTolerancePercent", "");
            assertThat(buyer().post("/demands", with(demand(), "lines", List.of(tolerance)))
                            .status())
                    .isEqualTo(400);
            pledgedWith(pool, said).expect(201);
            assertThat(own(clerk(), pool).at("/lines/0").has("minimumLot")).isFalse();
        }

        private Answer pledgedWith(String pool, Map<String, Object> line) {
            return clerk().post("/pools/" + pool + "/pledges", map("lines", List.of(line)));
        }

        private static Map<String, Object> ofFarmer(HttpApi clerk, Map<String, Object> quantity) {
            return first(ofFarmers(List.of(share(farmerOf(clerk), quantity))));
        }

        private static Map<String, Object> tonnes(String amount) {
            return map("amount", amount, "unit", "TNE");
        }
    }

    private static Map<String, Object> share(String farmer, Map<String, Object> quantity) {
        return map("farmerId", farmer, "quantity", quantity);
    }

    private static Map<String, Object> ofFarmers(List<Map<String, Object>> shares) {
        return map("lines", List.of(with(first(pledge("", "1")), "farmers", shares)));
    }

    private String posted(Map<String, Object> body) {
        return buyer().post("/demands", body).expect(201).json().at("/id").asText();
    }

    private Answer amend(String demand, int version, Map<String, Object> body) {
        return buyer().with("If-Match", Integer.toString(version)).put("/demands/" + demand + "/terms", body);
    }

    private static Map<String, Object> oneLine(String kilograms) {
        return with(demand(), "lines", List.of(demandLine("DRIED-CHILI", kilograms)));
    }

    private static Map<String, Object> lines(Object... lines) {
        return with(with(demand(), "lines", List.of(lines)), "reason", "产量调整");
    }

    /** The first line of a pledge. */
    private static Map<String, Object> first(Map<String, Object> pledge) {
        var line = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) ((List<?>) pledge.get("lines")).get(0)).forEach((name, value) -> line.put(name.toString(), value));
        return line;
    }

    private static Map<String, Object> line(int number, String material, String kilograms) {
        return with(demandLine(material, kilograms), "line", number);
    }

    private String poolOf(String demand) {
        return buyer().get("/pools?demand=" + demand)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private static JsonNode own(HttpApi clerk, String pool) {
        return clerk.get("/pools/" + pool).expect(200).json().at("/pledges/0");
    }

    private static Answer keep(HttpApi clerk, String pool, int revision) {
        return clerk.post("/pools/" + pool + "/pledges/confirmation", map("demandRevision", revision));
    }

    private Answer clear(String pool) {
        return buyer().post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", false));
    }

    private String covered(String demand) {
        return buyer().get("/demands/" + demand + "/coverage")
                .expect(200)
                .json()
                .at("/lines/0/pledged/amount")
                .asText();
    }

    private static String farmerOf(HttpApi clerk) {
        var code = "F-" + UUID.randomUUID().toString().substring(0, 8);
        return clerk.post("/farmers", farmer(code)).expect(201).json().at("/id").asText();
    }

    private static Answer pledged(HttpApi clerk, String pool, String kilograms) {
        return pledgedBy(clerk, pool, farmerOf(clerk), kilograms);
    }

    private static Answer pledgedBy(HttpApi clerk, String pool, String farmer, String kilograms) {
        return clerk.post("/pools/" + pool + "/pledges", pledge(farmer, kilograms));
    }

    private static long heard(String pool, String what, UUID member) {
        return count("select count(*) from outbox where event_type = 'procurement." + what + ".v1' and agg_id = '"
                + pool + "' and payload like '%" + member + "%'");
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi newcomer() {
        return as("xinlai", NEWCOMER, CHAIN_LEADER, BUYER);
    }

    private HttpApi stranger() {
        return as("stranger", STRANGER, CHAIN_LEADER, BUYER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    private HttpApi otherClerk() {
        return as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);
    }
}

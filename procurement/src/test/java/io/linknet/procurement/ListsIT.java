package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.BANK;
import static io.linknet.kernel.caller.MemberKind.CARRIER;
import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.CREDIT_OFFICER;
import static io.linknet.kernel.caller.Roles.DISPATCHER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.demand;
import static io.linknet.procurement.Bodies.demandLine;
import static io.linknet.procurement.Bodies.farmer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.pledge;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Network.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.ServiceIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that are narrowed, sorted, paged and exported, as every kind of member, on the running service. */
class ListsIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Stands in every title of a test, so that tests do not see each other's documents. */
    private final String mark = "L" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        await().atMost(PATIENCE)
                .until(() -> buyer().post("/demands", invitation("x")).status() == 201
                        && buyer().post("/rfqs", rfq("x")).status() == 201);
    }

    @Nested
    class Demands {

        @ParameterizedTest
        @CsvSource({
            "material=DRIED-CHILI,material=GREEN-PEPPERCORN",
            "district=500240,district=500241",
            "district=500200,district=500100",
            "district=500000,district=510000",
            "dueFrom=2199-11-20,dueFrom=2199-11-21",
            "dueTo=2199-11-20,dueTo=2199-11-19",
            "windowFrom=2199-12-10,windowFrom=2199-12-11",
            "windowTo=2199-12-01,windowTo=2199-11-30",
            "status=OPEN,status=CLOSED",
            "side=buyer,side=seller"
        })
        void areFoundAtTheEdgeOfAFilterAndNotBeyond(String within, String beyond) {
            posted(invitation(mark));

            assertThat(found(buyer(), "demands", within)).hasSize(1);
            assertThat(found(buyer(), "demands", beyond)).isEmpty();
        }

        @Test
        void takeMaterialAndDaysOfOneLineTogether() {
            var late = with(
                    with(demandLine("GREEN-PEPPERCORN", "5"), "windowFrom", "2199-12-20"), "windowTo", "2199-12-24");
            posted(with(invitation(mark), "lines", List.of(demandLine("DRIED-CHILI", "10"), late)));

            assertThat(found(buyer(), "demands", "material=GREEN-PEPPERCORN&windowFrom=2199-12-20"))
                    .hasSize(1);
            assertThat(found(buyer(), "demands", "material=DRIED-CHILI&windowFrom=2199-12-20"))
                    .isEmpty();
        }

        @Test
        void areFoundByTheNamesOfMaterialsAndOfWhoAsks() {
            var id = posted(with(invitation(mark), "place", mark));
            var number = buyer().get("/demands/" + id).json().at("/number").asText();

            assertThat(items(clerk(), "/demands?side=seller&limit=200&text=%E5%B9%B2%E8%BE%A3%E6%A4%92"))
                    .contains(id);
            assertThat(items(clerk(), "/demands?limit=200&text=SHANCHENG")).contains(id);
            assertThat(items(buyer(), "/demands?text=" + number.toLowerCase(java.util.Locale.ROOT)))
                    .containsExactly(id);
            assertThat(items(buyer(), "/demands?text=%25" + mark)).isEmpty();
            assertThat(items(buyer(), "/demands?text=" + mark.replace('L', '_')))
                    .isEmpty();
        }

        @Test
        void stayInOrderOverPagesWhenTheySortByTheirLastDay() {
            var never = posted(without(invitation(mark), "answerBy"));
            var late = posted(with(invitation(mark), "answerBy", "2199-11-22"));
            var soon = posted(with(invitation(mark), "answerBy", "2199-11-18"));
            var neverToo = posted(without(invitation(mark), "answerBy"));
            var alike = posted(with(invitation(mark), "answerBy", "2199-11-22"));

            assertThat(paged("demands", "sort=due")).containsExactly(soon, late, alike, never, neverToo);
            assertThat(paged("demands", "")).containsExactly(alike, neverToo, soon, late, never);
        }

        @Test
        void nameTheParameterThatIsWrong() {
            assertThat(buyer().get("/demands?dueFrom=soon").expect(400).body()).contains("dueFrom");
            assertThat(buyer().get("/demands?district=5002").expect(400).body()).contains("district");
            assertThat(buyer().get("/demands/export?windowTo=x").expect(400).body())
                    .contains("windowTo");
        }

        private List<String> paged(String list, String filter) {
            var seen = new ArrayList<String>();
            var after = "";
            do {
                var page = buyer().get("/" + list + "?limit=1&text=" + mark + "&" + filter + "&after=" + after)
                        .expect(200)
                        .json();
                seen.addAll(
                        page.at("/items").findValuesAsText("title").isEmpty()
                                ? List.of()
                                : List.of(page.at("/items/0/id").asText()));
                after = page.at("/next").asText();
            } while (!after.isEmpty());
            return seen;
        }
    }

    @Nested
    class Pools {

        @ParameterizedTest
        @CsvSource({
            "material=DRIED-CHILI,material=GREEN-PEPPERCORN",
            "district=500240,district=500241",
            "dueFrom=2199-11-20,dueFrom=2199-11-21",
            "dueTo=2199-11-20,dueTo=2199-11-19",
            "windowFrom=2199-12-10,windowFrom=2199-12-11",
            "windowTo=2199-12-01,windowTo=2199-11-30",
            "status=OPEN,status=LOCKED",
            "side=seller,side=buyer"
        })
        void areFoundAtTheEdgeOfAFilterAndNotBeyond(String within, String beyond) {
            posted(invitation(mark));

            assertThat(found(clerk(), "pools", within)).hasSize(1);
            assertThat(found(clerk(), "pools", beyond)).isEmpty();
        }

        @Test
        void thatAreJointAreFoundByTheOwnDemandsInThem() {
            var joint = buyer().post(
                            "/pools",
                            map("direction", "BUYING", "title", mark, "currency", "CNY", "invited", List.of()))
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();
            buyer().post("/pools/" + joint + "/demands", map("demandIds", List.of(posted(invitation(mark)))))
                    .expect(200);

            assertThat(found(buyer(), "pools", "joint=true&material=DRIED-CHILI"))
                    .containsExactly(joint);
            assertThat(found(buyer(), "pools", "joint=true&material=GREEN-PEPPERCORN"))
                    .isEmpty();
            assertThat(found(buyer(), "pools", "joint=true&sort=due")).containsExactly(joint);
            assertThat(found(clerk(), "pools", "joint=true")).isEmpty();
            assertThat(rows(buyer().file("/pools/export?joint=true&text=" + mark)))
                    .hasSize(2);
        }
    }

    @Nested
    class Pledges {

        @ParameterizedTest
        @CsvSource({
            "material=DRIED-CHILI,material=GREEN-PEPPERCORN",
            "district=500240,district=500241",
            "dueFrom=2199-11-20,dueFrom=2199-11-21",
            "dueTo=2199-11-20,dueTo=2199-11-19",
            "windowFrom=2199-12-10,windowFrom=2199-12-11",
            "status=OPEN,status=LOCKED"
        })
        void areFoundAtTheEdgeOfAFilterAndNotBeyond(String within, String beyond) {
            pledged(invitation(mark));

            assertThat(found(clerk(), "pledges", within)).hasSize(1);
            assertThat(found(clerk(), "pledges", beyond)).isEmpty();
        }

        @Test
        void tellWhereTheirPoolStandsAndAreSeenByTheirCooperativeAlone() {
            pledged(invitation(mark));

            var own = clerk().get("/pledges?sort=due&text=" + mark)
                    .expect(200)
                    .json()
                    .at("/items/0");
            assertThat(own.at("/poolStatus").asText()).isEqualTo("OPEN");
            assertThat(own.at("/answerUntil").asText()).isEqualTo("2199-11-20T16:00:00Z");
            assertThat(found(otherClerk(), "pledges", "")).isEmpty();
            assertThat(buyer().get("/pledges/export").status()).isEqualTo(403);
            assertThat(rows(otherClerk().file("/pledges/export?text=" + mark))).hasSize(1);
            assertThat(rows(clerk().file("/pledges/export?text=" + mark)).get(1))
                    .contains(mark + "需求", "进行中", "DRIED-CHILI", "40.0", "28.5", "2199-11-20");
        }

        private void pledged(Map<String, Object> demand) {
            var pool = buyer().get("/pools?demand=" + posted(demand))
                    .json()
                    .at("/items/0/id")
                    .asText();
            var farmer = clerk().post(
                            "/farmers",
                            farmer("F-" + UUID.randomUUID().toString().substring(0, 8)))
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();
            clerk().post("/pools/" + pool + "/pledges", pledge(farmer, "40")).expect(201);
        }
    }

    @Nested
    class Orders {

        @Test
        void stayInOrderOverPagesWhenTheySortByTheDayOnWhichWhatIsOpenIsDue() {
            var through = ordered("2199-12-04");
            var late = ordered("2199-12-20");
            var soon = ordered("2199-12-06");
            var alike = ordered("2199-12-20");
            var throughToo = ordered("2199-12-05");
            confirmed(through);
            confirmed(throughToo);

            assertThat(paged(buyer(), "sort=due")).containsExactly(soon, late, alike, through, throughToo);
            assertThat(paged(clerk(), "sort=due&firstLines=1")).containsExactly(soon, late, alike, through, throughToo);
            assertThat(paged(buyer(), "")).containsExactly(throughToo, alike, soon, late, through);
            assertThat(paged(otherClerk(), "sort=due")).isEmpty();
            assertThat(buyer().get("/orders/" + soon).json().at("/openDue").asText())
                    .isEqualTo("2199-12-06");
            assertThat(buyer().get("/orders/" + through).json().has("openDue")).isFalse();
            assertThat(rows(buyer().file("/orders/export?sort=due&text=" + mark)).stream()
                            .skip(1)
                            .map(row -> row.get(0))
                            .toList())
                    .containsExactly(
                            numberOf(soon), numberOf(late), numberOf(alike), numberOf(through), numberOf(throughToo));
        }

        private String ordered(String until) {
            var number = mark + "-" + UUID.randomUUID().toString().substring(0, 8);
            var line = with(Bodies.orderLine("100"), "windowTo", until);
            var asked = with(with(Bodies.order(SHIZHU), "number", number), "lines", List.of(line));
            return buyer().post("/orders", asked).expect(201).json().at("/id").asText();
        }

        private void confirmed(String order) {
            var seen = clerk().get("/orders/" + order).expect(200).header("ETag");
            clerk().with("If-Match", seen)
                    .put("/orders/" + order + "/answer", Bodies.answer(Bodies.accepted(1)))
                    .expect(200);
        }

        private String numberOf(String order) {
            return buyer().get("/orders/" + order).json().at("/number").asText();
        }

        private List<String> paged(HttpApi reader, String filter) {
            var seen = new ArrayList<String>();
            var after = "";
            do {
                var page = reader.get("/orders?limit=1&text=" + mark + "&" + filter + "&after=" + after)
                        .expect(200)
                        .json();
                page.at("/items").forEach(order -> seen.add(order.at("/id").asText()));
                after = page.at("/next").asText();
            } while (!after.isEmpty());
            return seen;
        }
    }

    @Nested
    class Requests {

        @ParameterizedTest
        @CsvSource({
            "material=DRIED-CHILI,material=GREEN-PEPPERCORN",
            "district=500115,district=500240",
            "dueFrom=2199-11-20,dueFrom=2199-11-21",
            "dueTo=2199-11-20,dueTo=2199-11-19",
            "windowFrom=2199-12-10,windowFrom=2199-12-11",
            "windowTo=2199-12-01,windowTo=2199-11-30",
            "status=OPEN,status=AWARDED",
            "side=seller,side=buyer"
        })
        void areFoundAtTheEdgeOfAFilterAndNotBeyond(String within, String beyond) {
            asked(mark);

            assertThat(found(clerk(), "rfqs", within)).hasSize(1);
            assertThat(found(clerk(), "rfqs", beyond)).isEmpty();
        }

        @Test
        void areTheirBuyersSecretUntilTheyArePublishedAlsoAsAFile() {
            buyer().post("/rfqs", rfq(mark)).expect(201);

            assertThat(rows(clerk().file("/rfqs/export?text=" + mark))).hasSize(1);
            assertThat(rows(buyer().file("/rfqs/export?text=" + mark))).hasSize(2);
        }
    }

    @Nested
    class Files {

        @ParameterizedTest
        @ValueSource(strings = {"demands", "pools", "rfqs"})
        void showEveryKindOfMemberWhatItsListShows(String list) {
            posted(invitation(mark));
            asked(mark);

            for (var reader : List.of(buyer(), clerk())) {
                assertThat(found(reader, list, "")).hasSize(1);
                assertThat(rows(reader.file("/" + list + "/export?text=" + mark)))
                        .hasSize(2);
            }
            for (var reader : List.of(otherClerk(), stranger(), bank(), carrier())) {
                assertThat(found(reader, list, "")).isEmpty();
                assertThat(rows(reader.file("/" + list + "/export?text=" + mark)))
                        .hasSize(1);
            }
        }

        @Test
        void showHowFarEachLineOfADemandIsCoveredAndOfOthersNothing() {
            var lines = List.of(demandLine("DRIED-CHILI", "100"), demandLine("GREEN-PEPPERCORN", "20"));
            var demand = posted(with(with(invitation(mark), "lines", lines), "invited", List.of(SHIZHU, JIANGJIN)));
            var pool = buyer().get("/pools?demand=" + demand)
                    .json()
                    .at("/items/0/id")
                    .asText();
            pledgedBy(clerk(), pool, "40");
            pledgedBy(otherClerk(), pool, "30");
            assertThat(covered(buyer())).containsExactly("70.0 0.0 0.0 100.0", "0.0 0.0 0.0 20.0");
            assertThat(covered(clerk())).containsExactly("40.0 0.0 0.0 100.0", "0.0 0.0 0.0 20.0");

            buyer().post("/pools/" + pool + "/lock", Map.of()).expect(200);
            buyer().post("/pools/" + pool + "/clearings", map("rule", "PROPORTIONAL", "dryRun", false))
                    .expect(200);
            assertThat(covered(buyer())).first().isEqualTo("70.0 70.0 0.0 100.0");
            buyer().post("/pools/" + pool + "/publication", Map.of()).expect(200);
            confirmed(clerk(), demand);

            assertThat(covered(buyer())).containsExactly("70.0 70.0 40.0 60.0", "0.0 0.0 0.0 20.0");
            assertThat(covered(clerk())).first().isEqualTo("40.0 40.0 40.0 60.0");
            assertThat(covered(otherClerk())).first().isEqualTo("30.0 30.0 0.0 100.0");
            assertThat(covered(stranger())).isEmpty();
        }

        /** Pledged, allocated, confirmed and open of each line of the file. */
        private List<String> covered(HttpApi reader) {
            return rows(reader.file("/demands/export?text=" + mark)).stream()
                    .skip(1)
                    .map(row -> String.join(" ", row.subList(17, 21)))
                    .toList();
        }

        private void pledgedBy(HttpApi cooperative, String pool, String kilograms) {
            var called = farmer("F-" + UUID.randomUUID().toString().substring(0, 8));
            var farmer = cooperative
                    .post("/farmers", called)
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();
            cooperative
                    .post("/pools/" + pool + "/pledges", pledge(farmer, kilograms))
                    .expect(201);
        }

        private void confirmed(HttpApi seller, String demand) {
            var order = seller.get("/orders?demand=" + demand)
                    .json()
                    .at("/items/0/id")
                    .asText();
            var seen = seller.get("/orders/" + order).expect(200).header("ETag");
            seller.with("If-Match", seen)
                    .put("/orders/" + order + "/answer", Bodies.answer(Bodies.accepted(1)))
                    .expect(200);
        }

        @Test
        void areHeadedInTheReadersLanguageAndTakeNoTextForAFormula() throws IOException {
            posted(with(invitation(mark), "title", "=1+1" + mark));

            var chinese = buyer().with("Accept-Language", "zh").file("/demands/export?text=" + mark);

            try (var book = new XSSFWorkbook(new ByteArrayInputStream(chinese))) {
                var sheet = book.getSheetAt(0);
                assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("标题");
                assertThat(sheet.getRow(1).getCell(1).getCellType()).isEqualTo(CellType.STRING);
                assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("=1+1" + mark);
                assertThat(sheet.getRow(1).getCell(8).getStringCellValue()).isEqualTo("石柱红干辣椒");
                assertThat(sheet.getRow(1).getCell(10).getNumericCellValue()).isEqualTo(5000);
            }
        }

        @Test
        void haveEveryLineOfMoreThanAPageOnceInTheOrderOfTheList() {
            IntStream.rangeClosed(1, 203).forEach(number -> posted(with(invitation(mark), "place", "P" + number)));

            var places = rows(buyer().file("/demands/export?text=" + mark)).stream()
                    .skip(1)
                    .map(row -> row.get(4))
                    .toList();

            assertThat(places)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 203)
                            .mapToObj(number -> "P" + (204 - number))
                            .toList());
        }
    }

    private List<String> found(HttpApi reader, String list, String filter) {
        return items(reader, "/" + list + "?text=" + mark + "&" + filter);
    }

    private static List<String> items(HttpApi reader, String path) {
        var found = new ArrayList<String>();
        reader.get(path)
                .expect(200)
                .json()
                .at("/items")
                .forEach(item -> found.add(item.at("/id").asText()));
        return found;
    }

    /** The rows of a workbook as texts, its headings first. */
    private static List<List<String>> rows(byte[] workbook) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var rows = new ArrayList<List<String>>();
            book.getSheetAt(0).forEach(row -> rows.add(texts(row)));
            return rows;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (var index = 0; index < row.getLastCellNum(); index++) {
            var cell = row.getCell(index);
            var isDay = cell != null
                    && cell.getCellType() == CellType.NUMERIC
                    && org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell);
            texts.add(
                    cell == null
                            ? ""
                            : isDay
                                    ? cell.getLocalDateTimeCellValue()
                                            .toLocalDate()
                                            .toString()
                                    : cell.toString());
        }
        return texts;
    }

    private static Map<String, Object> without(Map<String, Object> body, String name) {
        var less = with(body, name, "");
        less.remove(name);
        return less;
    }

    /** A demand of one line that one cooperative may answer. */
    private static Map<String, Object> invitation(String mark) {
        var open = with(demand(), "lines", List.of(demandLine("DRIED-CHILI", "5000")));
        var titled = with(with(open, "title", mark + "需求"), "answerBy", "2199-11-20");
        return with(with(titled, "audience", "INVITED"), "invited", List.of(SHIZHU));
    }

    private static Map<String, Object> rfq(String mark) {
        var line = map(
                "materialCode", "DRIED-CHILI",
                "gradeCode", "B",
                "quantity", kg("1000"),
                "windowFrom", "2199-12-01",
                "windowTo", "2199-12-10");
        var asked = map(
                "title", mark + "询价",
                "currency", "CNY",
                "place", "重庆市长寿区",
                "district", "500115",
                "answerUntil", "2199-11-20T16:00:00Z",
                "invited", List.of(SHIZHU));
        var weighed = with(asked, "weights", map("price", 50, "quality", 20, "record", 20, "distance", 10));
        return with(weighed, "lines", List.of(line));
    }

    private String posted(Map<String, Object> body) {
        return buyer().post("/demands", body).expect(201).json().at("/id").asText();
    }

    private void asked(String called) {
        var draft = buyer().post("/rfqs", rfq(called)).expect(201);
        buyer().with("If-Match", draft.header("ETag"))
                .post("/rfqs/" + draft.json().at("/id").asText() + "/publication", Map.of())
                .expect(200);
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    private HttpApi otherClerk() {
        return as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);
    }

    private HttpApi stranger() {
        return as("stranger", STRANGER, CHAIN_LEADER, BUYER);
    }

    private HttpApi bank() {
        return as("bank", Network.BANK, BANK, CREDIT_OFFICER);
    }

    private HttpApi carrier() {
        return as("carrier", UUID.fromString("01990000-0000-7000-8000-0000000000c1"), CARRIER, DISPATCHER);
    }
}

package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.OPERATOR;
import static io.linknet.kernel.caller.Roles.ADMINISTRATOR;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Imports, the catalogue and the supplier base, on the running service. */
class SupplierBaseIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final UUID PLATFORM = UUID.fromString("01990000-0000-7000-8000-0000000000f0");

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from member where id in ('" + LEADER + "','" + SHIZHU + "','"
                                + JIANGJIN + "')")
                        == 3);
    }

    @Nested
    class Imports {

        @Test
        void takeTheFarmersOfAWorkbookOnceHoweverOftenItComes() throws IOException, SQLException {
            var mark = mark();
            var book = workbook(mark);

            var first = uploaded(clerk(), "FARMERS", book);
            assertThat(first.at("/mapping/fields/name/column").asText()).isEqualTo("姓名");
            assertThat(checked(clerk(), first).expect(200).json().at("/tally").toString())
                    .isEqualTo("{\"added\":2,\"changed\":0,\"unchanged\":0,\"bad\":0}");
            assertThat(farmers(mark)).isZero();
            assertThat(taken(clerk(), first, false)
                            .expect(200)
                            .json()
                            .at("/status")
                            .asText())
                    .isEqualTo("TAKEN");
            assertThat(farmers(mark)).isEqualTo(2);
            assertThat(taken(clerk(), first, false).problem()).isEqualTo("import-is-taken");

            var again = uploaded(clerk(), "FARMERS", book);
            assertThat(again.at("/takenBefore").asBoolean()).isTrue();
            checked(clerk(), again).expect(200);
            assertThat(taken(clerk(), again, false)
                            .json()
                            .at("/tally/unchanged")
                            .asInt())
                    .isEqualTo(2);
            assertThat(farmers(mark)).isEqualTo(2);
            assertThat(count("select count(*) from import_content where import_id in ('" + id(first) + "','" + id(again)
                            + "')"))
                    .isZero();
        }

        @Test
        void refuseAllForOneBadRowUnlessGoodRowsAreEnough() throws SQLException {
            var mark = mark();
            var file = uploaded(
                    clerk(),
                    "FARMERS",
                    csv("编号,姓名,区县,亩数\n%s1,谭正群,石柱土家族自治县,3.5\n%s2,冉光荣,火星,x\n%s3,马培清,500240,2\n", mark)
                            .getBytes(Charset.forName("GB18030")));

            assertThat(taken(clerk(), file, true).problem()).isEqualTo("import-not-checked");
            assertThat(checked(clerk(), file).json().at("/tally/bad").asInt()).isEqualTo(1);
            assertThat(taken(clerk(), file, false).problem()).isEqualTo("import-has-faults");
            assertThat(farmers(mark)).isZero();

            var faults = clerk().with("Accept-Language", "zh")
                    .get("/imports/" + id(file) + "/faults")
                    .expect(200)
                    .json();
            assertThat(faults.at("/items/0/row").asInt()).isEqualTo(3);
            assertThat(faults.at("/items/0/column").asText()).isEqualTo("亩数");
            assertThat(faults.at("/items/0/detail").asText()).isEqualTo("x 不是小数点后最多 2 位的数字。");
            assertThat(clerk().with("Accept", "text/csv")
                            .get("/imports/" + id(file) + "/faults/file")
                            .body())
                    .contains("3,亩数,x,x is no number with at most 2 digits after the point.");

            taken(clerk(), file, true).expect(200);
            assertThat(farmers(mark)).isEqualTo(2);
        }

        @Test
        void areMappedAgainstTheVersionSeen() {
            var file = uploaded(
                    clerk(), "FARMERS", csv("Nr,Wer\n%s1,谭正群\n", mark()).getBytes(StandardCharsets.UTF_8));
            assertThat(checked(clerk(), file).problem()).isEqualTo("field-not-mapped");
            var mapping = map(
                    "fields",
                    map("code", map("column", "Nr"), "name", map("column", "Wer"), "village", map("constant", "一组")));
            var path = "/imports/" + id(file) + "/mapping";

            assertThat(clerk().put(path, mapping).status()).isEqualTo(428);
            assertThat(clerk().with("If-Match", "7").put(path, mapping).status())
                    .isEqualTo(412);
            assertThat(clerk().with("If-Match", "1")
                            .put(path, map("fields", map("code", map("column", "None"), "name", map("column", "Wer"))))
                            .json()
                            .at("/errors/0/pointer")
                            .asText())
                    .isEqualTo("/fields/code/column");
            clerk().with("If-Match", "1").put(path, mapping).expect(200);
            checked(clerk(), file).expect(200);
            taken(clerk(), file, false).expect(200);
        }

        @Test
        void keepAMappingForTheNextFileOfThatMake() {
            var heading = "Wer" + mark();
            var mapping = map("fields", map("code", map("column", "Nr"), "name", map("column", heading)));
            clerk().put("/import-kinds/FARMERS/mappings/" + heading, mapping).expect(200);

            var file = uploaded(clerk(), "FARMERS", ("Nr," + heading + "\n1,x\n").getBytes(StandardCharsets.UTF_8));

            assertThat(file.at("/mapping/fields/name/column").asText()).isEqualTo(heading);
            assertThat(otherClerk().get("/import-kinds/FARMERS/mappings").body())
                    .doesNotContain(heading);
            clerk().delete("/import-kinds/FARMERS/mappings/" + heading).expect(204);
            assertThat(clerk().delete("/import-kinds/FARMERS/mappings/" + heading)
                            .status())
                    .isEqualTo(404);
        }

        @Test
        void belongToTheirMemberAlone() throws SQLException {
            var file =
                    uploaded(clerk(), "FARMERS", csv("编号,姓名\n%s1,谭正群\n", mark()).getBytes(StandardCharsets.UTF_8));
            var path = "/imports/" + id(file);

            assertThat(otherClerk().get(path).status()).isEqualTo(404);
            assertThat(otherClerk().get(path + "/faults").status()).isEqualTo(404);
            assertThat(checked(otherClerk(), file).status()).isEqualTo(404);
            assertThat(taken(otherClerk(), file, true).status()).isEqualTo(404);
            assertThat(otherClerk().get("/imports?limit=200").body()).doesNotContain(id(file));
            assertThat(clerk().get("/imports?limit=200").body()).contains(id(file));
            for (var table : new String[] {"import_file", "import_content"}) {
                assertThat(seenBy(JIANGJIN, "select count(*) from " + table + " where member_id = '" + SHIZHU + "'"))
                        .as(table)
                        .isZero();
            }
        }

        @Test
        void areForThoseWhoKeepTheThings() {
            var table = csv("编号,姓名\n%s1,谭正群\n", mark()).getBytes(StandardCharsets.UTF_8);

            assertThat(upload(buyer(), "FARMERS", table).problem()).isEqualTo("import-not-for-you");
            assertThat(upload(operator(), "FARMERS", table).status()).isEqualTo(403);
            assertThat(upload(clerk(), "NOTHING", table).status()).isEqualTo(404);
            assertThat(clerk().get("/imports/kinds").body()).contains("FARMERS").doesNotContain("MATERIALS");
            assertThat(clerk().with("Accept", "text/csv")
                            .get("/import-kinds/FARMERS/template")
                            .body())
                    .contains("Farmer number,Name,Mobile");
        }

        @Test
        void ofManyRowsRunAsAJobAndLeaveNothingWhenTheyFail() throws SQLException {
            var mark = mark();
            var text = new StringBuilder("编号,姓名\n");
            for (var number = 0; number < 5_000; number++) {
                text.append(mark).append(number).append(",农户").append(number).append('\n');
            }
            var file = uploaded(
                    clerk(),
                    "FARMERS",
                    text.append(mark).append("x,\n").toString().getBytes(StandardCharsets.UTF_8));

            var job = checked(clerk(), file).expect(202).json();
            awaitDone(job);
            assertThat(clerk().get("/imports/" + id(file))
                            .json()
                            .at("/tally/bad")
                            .asInt())
                    .isEqualTo(1);
            assertThat(farmers(mark)).isZero();
            assertThat(taken(clerk(), file, false).problem()).isEqualTo("import-has-faults");
            awaitDone(taken(clerk(), file, true).expect(202).json());
            assertThat(farmers(mark)).isEqualTo(5_000);
        }

        private void awaitDone(JsonNode job) {
            await().atMost(PATIENCE).until(() -> clerk().get("/jobs/" + id(job))
                    .json()
                    .at("/status")
                    .asText()
                    .equals("DONE"));
        }
    }

    @Nested
    class Catalogue {

        @Test
        void isKeptByTheOperatorAndReadByAllAtOnce() {
            var code = mark().toUpperCase(java.util.Locale.ROOT);
            imported(
                    "MATERIALS",
                    csv("物料编码,中文名称,英文名称,单位,上市月份起,上市月份止,产区\n%s,新辣椒,New chilli,KGM,11,2,石柱土家族自治县、500110\n", code));
            imported("GRADES", csv("物料编码,等级,排序,中文名称,英文名称\n%s,A,1,一级,First\n%s,B,2,二级,Second\n", code));
            imported(
                    "GRADE_LIMITS",
                    csv("物料编码,等级,指标,单位,下限,上限\n%s,A,Moisture,%,,12.50\n%s,A,Pungency,SHU,30000,\n", code));
            imported("MATERIAL_UNITS", csv("物料编码,单位,折合基本单位\n%s,XBG,25\n", code));

            var shown = material(code);

            assertThat(shown.at("/districts").toString()).isEqualTo("[\"500110\",\"500240\"]");
            assertThat(shown.at("/grades/0/moistureMaxPercent").asText()).isEqualTo("12.5");
            assertThat(shown.at("/grades/0/limits/1/minimum").asText()).isEqualTo("30000");
            assertThat(shown.at("/units/0/factor").asText()).isEqualTo("25");
            imported("MATERIALS", csv("物料编码,中文名称,英文名称,单位\n%s,改名辣椒,Renamed,KGM\n", code));
            assertThat(material(code).at("/nameZh").asText()).isEqualTo("改名辣椒");
            assertThat(material(code).at("/grades")).hasSize(2);
        }

        @Test
        void keepsWhatDocumentsRelyOn() {
            var file = uploaded(
                    operator(),
                    "MATERIALS",
                    "物料编码,中文名称,英文名称,单位,商品条码\nDRIED-CHILI,石柱红干辣椒,Dried,TNE,\nNEW-ONE,新,New,XYZ,\nNEW-TWO,新,New,KGM,2050000000027\n"
                            .getBytes(StandardCharsets.UTF_8));
            checked(operator(), file).expect(200);

            var rules =
                    operator().get("/imports/" + id(file) + "/faults").json().findValuesAsText("rule");

            assertThat(rules).containsExactly("material-unit-is-fixed", "material-unit-unknown", "gtin-is-taken");
        }

        @Test
        void stillShowsTheMoistureOfTheGradesItBeganWith() {
            assertThat(material("DRIED-CHILI")
                            .at("/grades/0/moistureMaxPercent")
                            .asText())
                    .isEqualTo("12");
        }

        private void imported(String kind, String text) {
            var file = uploaded(operator(), kind, text.getBytes(StandardCharsets.UTF_8));
            assertThat(checked(operator(), file)
                            .expect(200)
                            .json()
                            .at("/tally/bad")
                            .asInt())
                    .as(kind
                            + operator().get("/imports/" + id(file) + "/faults").body())
                    .isZero();
            taken(operator(), file, false).expect(200);
        }

        private JsonNode material(String code) {
            for (var material : buyer().get("/materials").expect(200).json()) {
                if (material.at("/code").asText().equals(code)) {
                    return material;
                }
            }
            throw new AssertionError(code);
        }
    }

    private HttpApi clerk() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }

    private HttpApi otherClerk() {
        return as("jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi operator() {
        return as("linknet", PLATFORM, OPERATOR, ADMINISTRATOR);
    }

    private static Answer upload(HttpApi api, String kind, byte[] content) {
        return api.with("Content-Type", "application/octet-stream")
                .post("/imports?kind=" + kind + "&name=list", content);
    }

    private static JsonNode uploaded(HttpApi api, String kind, byte[] content) {
        return upload(api, kind, content).expect(201).json();
    }

    private static Answer checked(HttpApi api, JsonNode file) {
        return api.post("/imports/" + id(file) + "/check", Map.of());
    }

    private static Answer taken(HttpApi api, JsonNode file, boolean goodRowsOnly) {
        return api.post("/imports/" + id(file) + "/taking", map("goodRowsOnly", goodRowsOnly));
    }

    private static String id(JsonNode shown) {
        return shown.at("/id").asText();
    }

    private static String mark() {
        return "M" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String csv(String text, String mark) {
        return text.replace("%s", mark);
    }

    private static byte[] workbook(String mark) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var headings = sheet.createRow(0);
            headings.createCell(0).setCellValue("农户编号");
            headings.createCell(1).setCellValue("姓名");
            headings.createCell(2).setCellValue("手机号");
            for (var number = 1; number <= 2; number++) {
                var row = sheet.createRow(number);
                row.createCell(0).setCellValue(mark + number);
                row.createCell(1).setCellValue("农户" + number);
                row.createCell(2).setCellValue(13812345670L + number);
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static long farmers(String mark) throws SQLException {
        return count("select count(*) from farmer where code like '" + mark + "%'");
    }

    /** As the superuser, who sees everything. */
    private static long count(String query) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** As the service's role in the name of a member: what row-level security lets through. */
    private static long seenBy(UUID member, String query) throws SQLException {
        try (var connection = TestDatabase.shared().app("procurement").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.party', '" + member + "', true)");
            try (var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }
}

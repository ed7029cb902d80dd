package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.MemberKind.OPERATOR;
import static io.linknet.kernel.caller.MemberKind.SUPPLIER;
import static io.linknet.kernel.caller.Roles.ADMINISTRATOR;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.answer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.order;
import static io.linknet.procurement.Bodies.orderLine;
import static io.linknet.procurement.Bodies.partial;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.FENGNONG;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Imports, the catalogue and the supplier base, on the running service. */
class SupplierBaseIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final UUID PLATFORM = UUID.fromString("01990000-0000-7000-8000-0000000000f0");

    private static final UUID OTHER_LEADER = UUID.fromString("01990000-0000-7000-8000-0000000000e9");

    private static final UUID HISTORIAN = UUID.fromString("01990000-0000-7000-8000-0000000000ea");
    private static final UUID HISTORIC = UUID.fromString("01990000-0000-7000-8000-0000000000eb");
    private static final String HISTORIANS = " from past_delivery where owner_id = '" + HISTORIAN + "'";

    /** Drawn once for the files of one system; the system's manners stand here and nowhere in the code. */
    private static final String HISTORY_MAPPING =
            """
            {"fields": {
              "key": {"column": "ID"},
              "supplier": {"column": "Vendor"},
              "buyer": {"column": "Managed By"},
              "orderNumber": {"column": "PO / SO #"},
              "deliveryNumber": {"column": "ASN/DN #"},
              "item": {"column": "Item Description"},
              "country": {"column": "Country"},
              "mode": {"column": "Shipment Mode"},
              "terms": {"column": "Vendor INCO Term"},
              "orderedOn": {"column": "PO Sent to Vendor Date", "dates": ["M/d/yy", "'20'MM-dd-yy"],
                "absent": ["N/A - From RDC", "Date Not Captured"]},
              "scheduledOn": {"column": "Scheduled Delivery Date", "dates": ["dd-MMM-yy"]},
              "deliveredOn": {"column": "Delivered to Client Date", "dates": ["dd-MMM-yy"]},
              "quantity": {"column": "Line Item Quantity"},
              "unit": {"constant": "packs"},
              "amount": {"column": "Line Item Value"},
              "currency": {"constant": "USD"},
              "weightKg": {"column": "Weight (Kilograms)", "absent": ["Weight Captured Separately"],
                "reference": "See *-* (ID#:{key})"},
              "freight": {"column": "Freight Cost (USD)", "absent": ["Freight Included in Commodity Cost",
                "Invoiced Separately"], "reference": "See *-* (ID#:{key})"},
              "insurance": {"column": "Line Item Insurance (USD)"}}}
            """;

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        Network.admit(OTHER_LEADER, "CHAIN_LEADER", "yuweilou", "6939900000992");
        Network.admit(FENGNONG, "SUPPLIER", "fengnong-inputs", "6939900000145");
        Network.admit(HISTORIC, "SUPPLIER", "historic", "6939900000985");
        Network.admit(JIANGJIN, "COOPERATIVE", "jiangjin-pepper", "6939900000039");
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from member where id in ('" + LEADER + "','" + SHIZHU + "','"
                                + FENGNONG + "','" + OTHER_LEADER + "','" + HISTORIC + "','" + JIANGJIN + "')")
                        == 6);
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
        void haveAHundredThousandRowsAndNoMore() {
            var rows = "1,x\n".repeat(100_000);

            assertThat(uploaded(clerk(), "FARMERS", ("编号,姓名\n" + rows).getBytes(StandardCharsets.UTF_8))
                            .at("/rows")
                            .asInt())
                    .isEqualTo(100_000);
            assertThat(upload(clerk(), "FARMERS", ("编号,姓名\n2,y\n" + rows).getBytes(StandardCharsets.UTF_8))
                            .problem())
                    .isEqualTo("too-many-rows");
            assertThat(upload(clerk(), "FARMERS", new byte[(10 << 20) + 1]).status())
                    .isEqualTo(413);
            assertThat(upload(clerk(), "FARMERS", "编号,姓名\n".getBytes(StandardCharsets.UTF_8))
                            .problem())
                    .isEqualTo("file-is-empty");
        }

        @Test
        void areForgottenWhenNobodyTakesThemWithinAWeek() throws SQLException {
            var text = csv("编号,姓名,亩数\n%s1,谭正群,x\n", mark()).getBytes(StandardCharsets.UTF_8);
            var old = uploaded(clerk(), "FARMERS", text);
            var young = uploaded(clerk(), "FARMERS", text);
            checked(clerk(), old).expect(200);
            sql("update import_file set uploaded_at = now() - interval '8 days' where id = '" + id(old) + "'");
            sql("update import_file set uploaded_at = now() - interval '6 days' where id = '" + id(young) + "'");

            await().atMost(PATIENCE)
                    .until(() -> count("select count(*) from import_content where import_id = '" + id(old) + "'") == 0);

            assertThat(checked(clerk(), old).problem()).isEqualTo("import-is-forgotten");
            assertThat(clerk().get("/imports/" + id(old)).expect(200).body()).doesNotContain("谭正群");
            checked(clerk(), young).expect(200);
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
    class Land {

        @Test
        void isKeptByItsCooperativeAndHiddenFromEverybodyElse() throws SQLException {
            var mark = mark();
            var farmer =
                    clerk().post("/farmers", Bodies.farmer(mark)).expect(201).json();
            var body = map("code", mark, "name", "三店村基地", "district", "500240", "areaMu", "120.5");
            var base = clerk().post("/bases", body).expect(201).json();
            var path = "/bases/" + id(base);

            assertThat(clerk().post("/bases", body).problem()).isEqualTo("base-code-taken");
            assertThat(buyer().post("/bases", body).status()).isEqualTo(403);
            assertThat(supplier().post("/bases", body).problem()).isEqualTo("only-cooperatives-have-bases");
            assertThat(clerk().put(path, body).status()).isEqualTo(428);
            assertThat(clerk().with("If-Match", "7").put(path, body).status()).isEqualTo(412);
            clerk().with("If-Match", "1").put(path, with(body, "name", "三店基地")).expect(200);

            var plot = map("code", "1", "areaMu", "3.5", "farmerId", id(farmer), "crop", "DRIED-CHILI");
            clerk().post(path + "/plots", with(plot, "longitude", "108.1")).expect(422);
            clerk().post(path + "/plots", plot).expect(200);
            clerk().post(path + "/plots", with(with(plot, "longitude", "108.1"), "latitude", "29.9"))
                    .expect(200);
            assertThat(clerk().post(path + "/plots", with(plot, "crop", "NOTHING"))
                            .problem())
                    .isEqualTo("no-such-crop");
            assertThat(otherClerk().post(path + "/plots", plot).status()).isEqualTo(404);
            assertThat(otherClerk().get(path + "/plots").status()).isEqualTo(404);
            assertThat(otherClerk().get(path).status()).isEqualTo(404);
            assertThat(otherClerk().get("/bases?limit=200").body()).doesNotContain(id(base));
            var plots = clerk().get(path + "/plots").expect(200).json().at("/items");
            assertThat(plots).hasSize(1);
            assertThat(plots.at("/0/farmer").asText()).isEqualTo("张三");
            assertThat(plots.at("/0/latitude").asText()).isEqualTo("29.900000");
            for (var table : new String[] {"growing_base", "plot"}) {
                assertThat(seenBy(
                                JIANGJIN, "select count(*) from " + table + " where cooperative_id = '" + SHIZHU + "'"))
                        .as(table)
                        .isZero();
                assertThat(seenBy(LEADER, "select count(*) from " + table))
                        .as(table)
                        .isZero();
            }
        }

        @Test
        void comesAsTables() {
            var mark = mark();
            clerk().post("/farmers", Bodies.farmer(mark)).expect(201);
            var bases = csv("基地编号,基地名称,区县,面积（亩）\n%sA,一号基地,石柱土家族自治县,120\n%sB,二号基地,火星,1\n%sC,三号,500240,0\n", mark);
            var file = uploaded(clerk(), "BASES", bases.getBytes(StandardCharsets.UTF_8));
            checked(clerk(), file).expect(200);
            assertThat(rules(file)).containsExactly("base-district-unknown", "base-area-impossible");
            taken(clerk(), file, true).expect(200);

            var text = csv(
                    "基地编号,地块编号,面积（亩）,农户编号,作物,经度,纬度\n%sA,1,3.5,%s,DRIED-CHILI,108.1,29.9\n"
                            + "%sB,1,3.5,,,,\n%sA,2,3.5,NOBODY,,,\n%sA,3,3.5,,,108.1,\n%sA,4,2,,,,\n",
                    mark);
            var plots = uploaded(clerk(), "PLOTS", text.getBytes(StandardCharsets.UTF_8));
            checked(clerk(), plots).expect(200);
            assertThat(rules(plots)).containsExactly("no-such-base", "no-such-farmer", "point-impossible");
            assertThat(taken(clerk(), plots, true)
                            .expect(200)
                            .json()
                            .at("/tally/added")
                            .asInt())
                    .isEqualTo(2);

            var again = uploaded(clerk(), "PLOTS", text.getBytes(StandardCharsets.UTF_8));
            checked(clerk(), again).expect(200);
            assertThat(taken(clerk(), again, true)
                            .expect(200)
                            .json()
                            .at("/tally/unchanged")
                            .asInt())
                    .isEqualTo(2);
        }

        private java.util.List<String> rules(JsonNode file) {
            return clerk().get("/imports/" + id(file) + "/faults").json().findValuesAsText("rule");
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
        void isSaidAnewByTheOperatorAlone() {
            var code = mark().toUpperCase(java.util.Locale.ROOT);
            imported("MATERIALS", csv("物料编码,中文名称,英文名称,单位\n%s,旧名,Old,KGM\n", code));
            imported("GRADES", csv("物料编码,等级,排序,中文名称,英文名称\n%s,A,1,一级,First\n%s,B,2,二级,Second\n", code));
            imported("GRADE_LIMITS", csv("物料编码,等级,指标,单位,下限,上限\n%s,A,Moisture,%,,12\n", code));
            var at = "/materials/" + code;
            var seen = buyer().get(at).expect(200).header("ETag");
            var said = said(grade("A", 2), grade("B", 1), grade("C", 3));

            assertThat(buyer().with("If-Match", seen).put(at, said).status()).isEqualTo(403);
            assertThat(operator().put(at, said).status()).isEqualTo(428);
            var changed = operator().with("If-Match", seen).put(at, said).expect(200);
            assertThat(operator().with("If-Match", seen).put(at, said).status()).isEqualTo(412);

            assertThat(changed.header("ETag")).isNotEqualTo(seen);
            assertThat(changed.json().at("/nameZh").asText()).isEqualTo("新名");
            assertThat(changed.json().at("/seasonTo").asInt()).isEqualTo(2);
            assertThat(changed.json().at("/units/0/factor").asText()).isEqualTo("25");
            assertThat(material(code).at("/grades").findValuesAsText("code")).containsExactly("B", "A", "C");
            assertThat(material(code).at("/grades/1/limits/0/maximum").asText()).isEqualTo("12");
        }

        @Test
        void refusesWhatBreaksItsRulesAndChangesNothing() {
            var code = mark().toUpperCase(java.util.Locale.ROOT);
            imported("MATERIALS", csv("物料编码,中文名称,英文名称,单位\n%s,旧名,Old,KGM\n", code));
            var seen = operator().get("/materials/" + code).expect(200);
            var keeper = operator().with("If-Match", seen.header("ETag"));

            var twice = keeper.put("/materials/" + code, said(grade("A", 1), grade("B", 1)));
            assertThat(twice.problem()).isEqualTo("rank-is-taken");
            assertThat(twice.json().at("/errors/0/pointer").asText()).isEqualTo("/grades/0/rank");
            var gram = Bodies.with(said(), "units", List.of(Map.of("unit", "GRM", "factor", "2")));
            assertThat(keeper.put("/materials/" + code, gram).problem()).isEqualTo("factor-impossible");
            assertThat(keeper.put("/materials/" + code, Bodies.with(said(), "seasonTo", 13))
                            .problem())
                    .isEqualTo("season-impossible");
            assertThat(operator().get("/materials/" + code).body()).isEqualTo(seen.body());
            assertThat(operator().get("/materials/NO-SUCH").problem()).isEqualTo("material-not-found");
        }

        @Test
        void keepsTheOrderOfGradesWhileADemandComparesThem() {
            var code = mark().toUpperCase(java.util.Locale.ROOT);
            imported("MATERIALS", csv("物料编码,中文名称,英文名称,单位\n%s,旧名,Old,KGM\n", code));
            imported("GRADES", csv("物料编码,等级,排序,中文名称,英文名称\n%s,A,1,一级,First\n%s,B,2,二级,Second\n", code));
            var at = "/materials/" + code;
            var demand = demandFor(code);
            var swapped = said(grade("A", 2), grade("B", 1));

            var refused = saidAnew(at, swapped);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("grades-are-compared");
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/grades");
            assertThat(faultsOf("GRADES", csv("物料编码,等级,排序,中文名称,英文名称\n%s,A,4,一级,First\n", code)))
                    .containsExactly("grades-are-compared");
            assertThat(operator().get(at).json().at("/nameZh").asText()).isEqualTo("旧名");

            saidAnew(at, said(grade("A", 3), grade("C", 2), grade("B", 4))).expect(200);
            buyer().post("/demands/" + demand + "/withdrawal", map("reason", "不再需要"))
                    .expect(200);
            saidAnew(at, said(grade("A", 4), grade("B", 3))).expect(200);
            assertThat(operator().get(at).json().at("/grades").findValuesAsText("code"))
                    .containsExactly("C", "B", "A");
        }

        @Test
        void keepsTheOrderOfGradesUntilARequestIsOver() {
            var code = mark().toUpperCase(java.util.Locale.ROOT);
            imported("MATERIALS", csv("物料编码,中文名称,英文名称,单位\n%s,旧名,Old,KGM\n", code));
            imported("GRADES", csv("物料编码,等级,排序,中文名称,英文名称\n%s,A,1,一级,First\n%s,B,2,二级,Second\n", code));
            var swapped = said(grade("A", 2), grade("B", 1));
            var draft = buyer().post("/rfqs", requestFor(code)).expect(201);
            var rfq = "/rfqs/" + draft.json().at("/id").asText();
            var published = buyer().with("If-Match", draft.header("ETag"))
                    .post(rfq + "/publication", Map.of())
                    .expect(200);

            assertThat(saidAnew("/materials/" + code, swapped).problem()).isEqualTo("grades-are-compared");
            buyer().with("If-Match", published.header("ETag"))
                    .post(rfq + "/withdrawal", map("reason", "不再需要"))
                    .expect(200);
            saidAnew("/materials/" + code, swapped).expect(200);
        }

        private static Map<String, Object> requestFor(String material) {
            var line = Bodies.map(
                    "materialCode",
                    material,
                    "gradeCode",
                    "B",
                    "quantity",
                    kg("10"),
                    "windowFrom",
                    "2199-12-01",
                    "windowTo",
                    "2199-12-10");
            var asked = Bodies.map(
                    "title",
                    "询价",
                    "currency",
                    "CNY",
                    "place",
                    "重庆市长寿区",
                    "district",
                    "500115",
                    "answerUntil",
                    "2199-11-20T16:00:00Z",
                    "invited",
                    List.of(SHIZHU));
            var weights = map("price", 50, "quality", 20, "record", 20, "distance", 10);
            return with(with(asked, "weights", weights), "lines", List.of(line));
        }

        @Test
        void keepsAGradeThatIsNotNamedAndWhatIsMeasuredOfIt() {
            var code = mark().toUpperCase(java.util.Locale.ROOT);
            imported("MATERIALS", csv("物料编码,中文名称,英文名称,单位\n%s,旧名,Old,KGM\n", code));
            imported("GRADES", csv("物料编码,等级,排序,中文名称,英文名称\n%s,A,1,一级,First\n%s,B,2,二级,Second\n", code));
            imported("GRADE_LIMITS", csv("物料编码,等级,指标,单位,下限,上限\n%s,B,Moisture,%,,14\n", code));

            saidAnew("/materials/" + code, said(grade("A", 1))).expect(200);

            var kept = operator().get("/materials/" + code).json().at("/grades/1");
            assertThat(kept.at("/code").asText()).isEqualTo("B");
            assertThat(kept.at("/limits/0/maximum").asText()).isEqualTo("14");
        }

        private List<String> faultsOf(String kind, String text) {
            var file = uploaded(operator(), kind, text.getBytes(StandardCharsets.UTF_8));
            checked(operator(), file).expect(200);
            return operator().get("/imports/" + id(file) + "/faults").json().findValuesAsText("rule");
        }

        private Answer saidAnew(String at, Map<String, Object> body) {
            var seen = operator().get(at).expect(200).header("ETag");
            return operator().with("If-Match", seen).put(at, body);
        }

        private String demandFor(String material) {
            var asked = with(Bodies.demand(), "lines", List.of(Bodies.demandLine(material, "100")));
            return buyer().post("/demands", asked).expect(201).json().at("/id").asText();
        }

        private static Map<String, Object> said(Object... grades) {
            return Bodies.map(
                    "nameZh",
                    "新名",
                    "nameEn",
                    "New",
                    "seasonFrom",
                    11,
                    "seasonTo",
                    2,
                    "districts",
                    List.of("500240"),
                    "grades",
                    List.of(grades),
                    "units",
                    List.of(Map.of("unit", "XBG", "factor", "25")));
        }

        private static Map<String, Object> grade(String code, int rank) {
            return Bodies.map("code", code, "rank", rank, "nameZh", code + "级", "nameEn", "Grade " + code);
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

    @Nested
    class Qualifications {

        @Test
        void areShownToWhoHasOrdersOrIsShownThem() {
            var paper = entered(clerk(), mark(), "2199-01-01");
            var path = "/qualifications/" + id(paper);

            assertThat(stranger().get(path).status()).isEqualTo(404);
            assertThat(stranger().get("/suppliers/" + SHIZHU).status()).isEqualTo(404);
            ordered(SHIZHU);
            assertThat(buyer().get(path).expect(200).json().at("/state").asText())
                    .isEqualTo("VALID");
            assertThat(buyer().get("/suppliers/" + SHIZHU).expect(200).body()).contains(id(paper));
            assertThat(buyer().get("/suppliers?limit=200").body()).contains(SHIZHU.toString(), "\"VALID\":");
            assertThat(otherClerk().get(path).status()).isEqualTo(404);

            clerk().put("/qualifications/readers/" + OTHER_LEADER, Map.of()).expect(204);
            assertThat(stranger().get(path).status()).isEqualTo(200);
            clerk().delete("/qualifications/readers/" + OTHER_LEADER).expect(204);
            assertThat(stranger().get(path).status()).isEqualTo(404);

            clerk().delete(path).expect(200);
            assertThat(buyer().get(path).status()).isEqualTo(404);
            assertThat(clerk().get(path).json().at("/state").asText()).isEqualTo("WITHDRAWN");
        }

        @Test
        void areRenewedAgainstTheVersionSeenAndListedOnce() {
            var number = mark();
            var paper = entered(clerk(), number, "2199-01-01");
            var path = "/qualifications/" + id(paper);

            assertThat(clerk().post("/qualifications", qualification(number, "2199-01-01"))
                            .problem())
                    .isEqualTo("qualification-is-listed");
            assertThat(clerk().put(path, qualification(number, "2199-02-01")).status())
                    .isEqualTo(428);
            assertThat(clerk().with("If-Match", "9")
                            .put(path, qualification(number, "2199-02-01"))
                            .status())
                    .isEqualTo(412);
            clerk().with("If-Match", "1")
                    .put(path, qualification(number, "2199-02-01"))
                    .expect(200);
            assertThat(clerk().post("/qualifications", qualification(mark(), "1999-01-01"))
                            .problem())
                    .isEqualTo("validity-reversed");
            assertThat(buyer().post("/qualifications", qualification(mark(), "2199-01-01"))
                            .status())
                    .isEqualTo(403);
            assertThat(as("shancheng", LEADER, CHAIN_LEADER, SELLER)
                            .post("/qualifications", qualification(mark(), "2199-01-01"))
                            .problem())
                    .isEqualTo("only-suppliers-qualify");
            assertThat(otherClerk()
                            .with("If-Match", "2")
                            .put(path, qualification(number, "2199-03-01"))
                            .status())
                    .isEqualTo(404);
            assertThat(otherClerk().delete(path).status()).isEqualTo(404);
        }

        @Test
        void haveADocumentOfAKnownTypeAndSize() throws SQLException {
            ordered(SHIZHU);
            var paper = entered(clerk(), mark(), "2199-01-01");
            var path = "/qualifications/" + id(paper) + "/document?name=licence.pdf";
            var raw = clerk().with("Content-Type", "application/pdf");

            assertThat(raw.put(path, "<html>".getBytes(StandardCharsets.US_ASCII))
                            .problem())
                    .isEqualTo("document-of-unknown-type");
            var large = java.util.Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), (5 << 20) + 1);
            assertThat(raw.put(path, large).problem()).isEqualTo("document-too-large");
            assertThat(clerk().get(path).status()).isEqualTo(404);
            raw.put(path, java.util.Arrays.copyOf(large, 5 << 20)).expect(200);

            var read = buyer().with("Accept", "*/*").get(path).expect(200);
            assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(stranger().with("Accept", "*/*").get(path).status()).isEqualTo(404);
            for (var table : new String[] {"qualification", "qualification_document"}) {
                assertThat(seenBy(JIANGJIN, "select count(*) from " + table + " where supplier_id = '" + SHIZHU + "'"))
                        .as(table)
                        .isZero();
            }
        }

        @Test
        void areRemindedOfOnceEachAlsoAfterAnOutage() throws SQLException {
            ordered(SHIZHU);
            var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
            var soon = entered(clerk(), mark(), today.plusDays(30).toString());
            var missed = entered(clerk(), mark(), today.plusDays(5).toString());
            var later = entered(clerk(), mark(), today.plusDays(31).toString());

            await().atMost(PATIENCE).until(() -> reminders(soon, 30) == 1 && reminders(missed, 7) == 1);
            sql("update qualification set valid_until = current_date - 3 where id = '" + id(soon) + "'");
            await().atMost(PATIENCE).until(() -> reminders(soon, 0) == 1);

            assertThat(reminders(soon, 30)).isEqualTo(1);
            assertThat(reminders(soon, 7)).isZero();
            assertThat(reminders(missed, 30)).isZero();
            assertThat(count(
                            "select count(*) from qualification_reminder where qualification_id = '" + id(later) + "'"))
                    .isZero();
            assertThat(count("select count(*) from outbox where payload like '%" + id(missed) + "%" + LEADER + "%'"))
                    .isEqualTo(1);
        }

        private long reminders(JsonNode paper, int days) throws SQLException {
            return count("select count(*) from outbox where event_type = 'procurement.qualification-expiring.v1'"
                    + " and payload like '%" + id(paper) + "%' and payload like '%\"daysLeft\":" + days + "%'");
        }
    }

    @Nested
    class Cards {

        @Test
        void areAddedUpFromPromisesAndWeighIns() throws SQLException {
            var order = confirmed(ordered(FENGNONG));
            sql("update order_promise set due = date '2026-02-05' where order_id = '" + order
                    + "' and due = '2199-12-03'");
            sql("update order_promise set due = date '2026-02-09' where order_id = '" + order
                    + "' and due = '2199-12-08'");
            received(order, "2026-02-05T02:00:00Z", "2000", "1900", "100");
            received(order, "2026-02-10T02:00:00Z", "1000", "1000", "0");

            var card = buyer().get("/suppliers/" + FENGNONG + "/scorecard?from=2026-02-01&to=2026-02-28")
                    .expect(200)
                    .json();

            assertThat(figure(card, "ON_TIME")).isEqualTo("1/2 50.0 promise LINKNET");
            assertThat(figure(card, "IN_FULL")).isEqualTo("0/1 0.0 line LINKNET");
            assertThat(figure(card, "ACCEPTED")).isEqualTo("34800.00/36000.00 96.7 CNY LINKNET");
            assertThat(figure(card, "REJECTED")).isEqualTo("1/2 50.0 line LINKNET");
            assertThat(figure(card, "PAST_ON_TIME")).isEqualTo("0/0 – delivery HISTORY");
            var own = supplier()
                    .get("/scorecards?from=2026-02-01&to=2026-02-28")
                    .expect(200)
                    .json();
            assertThat(own.at("/items/0/figures")).isEqualTo(card.at("/figures"));
            assertThat(own.at("/items/0/buyer/id").asText()).isEqualTo(LEADER.toString());

            sql("update order_promise set due = due - 1 where order_id = '" + order + "'");
            var earlier = buyer().get("/suppliers/" + FENGNONG + "/scorecard?from=2026-02-01&to=2026-02-28")
                    .json();
            assertThat(figure(earlier, "ON_TIME"))
                    .as("each a day before its goods")
                    .isEqualTo("0/2 0.0 promise LINKNET");
        }

        @Test
        void leaveOutPromisesThatAChangeTookBack() throws SQLException {
            var order = confirmed(ordered(FENGNONG));
            var instead = map("quantity", kg("3000"), "date", "2199-12-09");
            var change = buyer().with("If-Match", "2")
                    .post(
                            "/orders/" + order + "/proposals",
                            map(
                                    "kind",
                                    "CHANGE",
                                    "reason",
                                    "车间检修",
                                    "lines",
                                    List.of(map("line", 1, "promises", List.of(instead)))))
                    .expect(201)
                    .json();
            supplier()
                    .with("If-Match", "1")
                    .post("/orders/" + order + "/proposals/" + id(change) + "/acceptance", Map.of())
                    .expect(200);
            sql("update order_promise set due = date '2025-03-03' where order_id = '" + order
                    + "' and due <> '2199-12-09'");
            sql("update order_promise set due = date '2025-03-09' where order_id = '" + order
                    + "' and due = '2199-12-09'");
            received(order, "2025-03-09T02:00:00Z", "3000", "3000", "0");

            var card = buyer().get("/suppliers/" + FENGNONG + "/scorecard?from=2025-03-01&to=2025-03-31")
                    .expect(200)
                    .json();

            assertThat(figure(card, "ON_TIME")).isEqualTo("1/1 100.0 promise LINKNET");
            assertThat(figure(card, "IN_FULL")).isEqualTo("1/1 100.0 line LINKNET");
        }

        @Test
        void countWhatWasAnsweredWithinADay() {
            var before = answered();
            confirmed(ordered(FENGNONG));
            ordered(FENGNONG);

            var after = answered();

            assertThat(after[0] - before[0]).isEqualTo(1);
            assertThat(after[1] - before[1])
                    .as("what is still young counts neither way")
                    .isEqualTo(1);
        }

        @Test
        void areReadByTheTwoSidesAlone() {
            ordered(FENGNONG);

            assertThat(stranger().get("/suppliers/" + FENGNONG + "/scorecard").status())
                    .isEqualTo(404);
            assertThat(clerk().get("/suppliers/" + FENGNONG + "/scorecard").status())
                    .isEqualTo(403);
            assertThat(as("shizhu-chili", SHIZHU, COOPERATIVE, BUYER)
                            .get("/suppliers/" + FENGNONG + "/scorecard")
                            .status())
                    .isEqualTo(404);
            assertThat(otherClerk().get("/scorecards").expect(200).body()).doesNotContain(FENGNONG.toString());
            assertThat(buyer().get("/suppliers/" + FENGNONG + "/scorecard?from=2026-02-01&to=2026-01-31")
                            .problem())
                    .isEqualTo("period-impossible");
            assertThat(buyer().get("/suppliers/" + FENGNONG + "/scorecard?from=soon")
                            .status())
                    .isEqualTo(400);
        }

        @org.junit.jupiter.params.ParameterizedTest
        @org.junit.jupiter.params.provider.EnumSource(
                value = MemberKind.class,
                names = "SERVICE",
                mode = org.junit.jupiter.params.provider.EnumSource.Mode.EXCLUDE)
        void areNobodyElsesWhateverKindOfMemberAsks(MemberKind kind) {
            ordered(FENGNONG);
            var paper = entered(supplier(), mark(), "2199-01-01");
            var member = UUID.randomUUID();
            var asker = as("m" + member, member, kind, BUYER, SELLER, ADMINISTRATOR);

            assertThat(asker.get("/suppliers").expect(200).json().at("/items")).isEmpty();
            assertThat(asker.get("/scorecards").expect(200).json().at("/items")).isEmpty();
            assertThat(asker.get("/qualifications").expect(200).json().at("/items"))
                    .isEmpty();
            assertThat(asker.get("/imports").expect(200).json().at("/items")).isEmpty();
            assertThat(asker.get("/suppliers/" + FENGNONG + "/scorecard").status())
                    .isEqualTo(404);
            assertThat(asker.get("/suppliers/" + FENGNONG).status()).isEqualTo(404);
            assertThat(asker.get("/qualifications/" + id(paper)).status()).isEqualTo(404);
        }

        @Test
        void followThePersonIntoTheOrganizationItActsFor() {
            ordered(FENGNONG);

            assertThat(as("shancheng", LEADER, CHAIN_LEADER, BUYER, SELLER)
                            .get("/suppliers")
                            .body())
                    .contains(FENGNONG.toString());
            assertThat(as("yuweilou", OTHER_LEADER, CHAIN_LEADER, BUYER, SELLER)
                            .get("/suppliers")
                            .body())
                    .doesNotContain(FENGNONG.toString());
        }

        @Test
        void stayWithTheMemberWhoeverOwnsItNow() {
            ordered(FENGNONG);
            var paper = entered(supplier(), mark(), "2199-01-01");
            var heir = as("new-owner", FENGNONG, SUPPLIER, SELLER);

            assertThat(heir.get("/qualifications/" + id(paper)).status()).isEqualTo(200);
            assertThat(heir.get("/scorecards").expect(200).body()).contains(LEADER.toString());
            assertThat(heir.with("If-Match", "1")
                            .put("/qualifications/" + id(paper), qualification(mark(), "2199-01-01"))
                            .status())
                    .isEqualTo(200);
        }

        private int[] answered() {
            for (var figure :
                    buyer().get("/suppliers/" + FENGNONG + "/scorecard").json().at("/figures")) {
                if (figure.at("/name").asText().equals("ANSWERED_IN_A_DAY")) {
                    return new int[] {
                        figure.at("/numerator").asInt(),
                        figure.at("/denominator").asInt()
                    };
                }
            }
            return new int[2];
        }

        private static String figure(JsonNode card, String name) {
            for (var figure : card.at("/figures")) {
                if (figure.at("/name").asText().equals(name)) {
                    return figure.at("/numerator").asText() + "/"
                            + figure.at("/denominator").asText() + " "
                            + figure.path("percent").asText("–") + " "
                            + figure.at("/unit").asText() + " "
                            + figure.at("/source").asText();
                }
            }
            return "none";
        }

        private void received(String order, String at, String net, String accepted, String rejected)
                throws SQLException {
            var receipt = UUID.randomUUID();
            var shipment = UUID.randomUUID();
            Network.send(
                    "logistics.shipment",
                    Network.event(
                            "logistics.goods-received.v1",
                            shipment,
                            1,
                            map(
                                    "receiptId", receipt,
                                    "receivedAt", at,
                                    "lines",
                                            List.of(map(
                                                    "orderId", order,
                                                    "orderLine", 1,
                                                    "net", kg(net),
                                                    "accepted", kg(accepted),
                                                    "rejected", kg(rejected))))),
                    shipment);
            await().atMost(PATIENCE)
                    .until(() -> count("select count(*) from receipt_line where receipt_id = '" + receipt + "'") == 1);
        }
    }

    @Nested
    class History {

        private static final String FOLDER = "history/scms/";

        /** The file of a real programme: dates in four manners, texts for nothing, cells that point to other rows. */
        @Test
        void ofAnotherSystemIsTakenWholeByAMapping() throws IOException, SQLException {
            var golden = Json.lenient().readTree(fixture(FOLDER + "golden_aggregates.json"));
            var file = uploaded(historian(), "PAST_DELIVERIES", fixture(FOLDER + "scms_delivery_history_sample.csv"));
            historian()
                    .with("If-Match", "1")
                    .put("/imports/" + id(file) + "/mapping", Json.lenient().readTree(HISTORY_MAPPING))
                    .expect(200);

            finished(checked(historian(), file));
            var faults = historian().get("/imports/" + id(file) + "/faults").json();
            assertThat(faults.at("/items")).as(faults.toString()).isEmpty();
            finished(taken(historian(), file, false));

            assertThat(historian()
                            .get("/imports/" + id(file))
                            .json()
                            .at("/tally/added")
                            .asInt())
                    .isEqualTo(golden.at("/rows").asInt());
            agree(golden);
            agreeInGroups(golden, "rows_by_shipment_mode", "mode");
            agreeInGroups(golden, "rows_by_incoterm", "terms");
            agreeInGroups(golden, "rows_by_country", "country");
            assertThat(historian().get("/past-deliveries/sums").json().toString())
                    .isEqualTo(
                            "[{\"currency\":\"USD\",\"amount\":\"833928546.190000\",\"freight\":\"34568109.630000\"}]");
            assertThat(day("60", "ordered_on"))
                    .as("2012-01-06 is the month, the day and the year")
                    .isEqualTo("2006-12-01");
            assertThat(day("47", "ordered_on")).isEqualTo("2006-11-13");
            assertThat(seenBy(JIANGJIN, "select count(*) from past_delivery")).isZero();
        }

        private void agree(JsonNode golden) throws SQLException {
            var sums = Map.ofEntries(
                    Map.entry("rows", "count(*)"),
                    Map.entry("distinct_po", "count(distinct order_number)"),
                    Map.entry("distinct_asn_dn", "count(distinct delivery_number)"),
                    Map.entry("distinct_vendors", "count(distinct supplier_name)"),
                    Map.entry("distinct_countries", "count(distinct country)"),
                    Map.entry("sum_line_item_quantity", "sum(quantity)"),
                    Map.entry("sum_line_item_value_usd", "sum(amount)"),
                    Map.entry("rows_with_numeric_freight", "count(freight)"),
                    Map.entry("sum_numeric_freight_usd", "sum(freight)"),
                    Map.entry("rows_with_numeric_weight", "count(weight_kg)"),
                    Map.entry("rows_empty_insurance", "count(*) - count(insurance)"),
                    Map.entry(
                            "late_rows_delivered_after_scheduled",
                            "count(*) filter (where delivered_on > scheduled_on)"));
            for (var sum : sums.entrySet()) {
                assertThat(new java.math.BigDecimal(value("select " + sum.getValue() + HISTORIANS)))
                        .as(sum.getKey())
                        .isEqualByComparingTo(golden.at("/" + sum.getKey()).asText());
            }
            assertThat(value("select count(*)" + HISTORIANS + " and freight_of is not null"))
                    .isEqualTo("1258");
            assertThat(value("select count(*)" + HISTORIANS + " and weight_of is not null"))
                    .isEqualTo("1258");
            assertThat(value("select count(*)" + HISTORIANS + " and amount <= 0"))
                    .isEqualTo("11");
        }

        private void agreeInGroups(JsonNode golden, String name, String column) throws SQLException {
            for (var group : golden.at("/" + name).properties()) {
                assertThat(value("select count(*)" + HISTORIANS + " and " + column + " = '"
                                + group.getKey().replace("'", "''") + "'"))
                        .as(group.getKey())
                        .isEqualTo(group.getValue().asText());
            }
        }

        @Test
        void countsInTheCardOfWhoIsMeantAndStaysHistory() {
            var mark = mark();
            var name = "Old " + mark;
            var file = uploaded(
                    buyer(),
                    "PAST_DELIVERIES",
                    csv(
                                    "ID,Vendor,Scheduled Delivery Date,Delivered to Client Date\n"
                                            + "%s1,Old %s,2019-05-01,2019-05-01\n%s2,Old %s,2019-05-01,2019-05-02\n%s3,Old %s,,2019-05-02\n",
                                    mark)
                            .getBytes(StandardCharsets.UTF_8));
            checked(buyer(), file).expect(200);
            taken(buyer(), file, false).expect(200);
            assertThat(past(buyer())).isEqualTo("0/0");

            var said = buyer().put("/past-deliveries/suppliers", map("name", name, "memberId", HISTORIC))
                    .expect(200)
                    .json();

            assertThat(said.at("/rows").asInt()).isEqualTo(3);
            assertThat(past(buyer())).isEqualTo("1/2");
            assertThat(as("historic", HISTORIC, SUPPLIER, SELLER)
                            .get("/scorecards?from=2019-01-01&to=2019-12-31")
                            .body())
                    .contains(LEADER.toString(), "\"denominator\":\"2\"");
            assertThat(as("historic", HISTORIC, SUPPLIER, SELLER)
                            .get("/orders?side=seller")
                            .json()
                            .at("/items"))
                    .isEmpty();
            assertThat(stranger().get("/suppliers/" + HISTORIC + "/scorecard").status())
                    .isEqualTo(404);
            var next = uploaded(
                    buyer(),
                    "PAST_DELIVERIES",
                    csv("ID,Vendor\n%s4,Old %s\n", mark).getBytes(StandardCharsets.UTF_8));
            checked(buyer(), next).expect(200);
            taken(buyer(), next, false).expect(200);
            assertThat(buyer().get("/past-deliveries?limit=1")
                            .json()
                            .at("/items/0/supplierId")
                            .asText())
                    .isEqualTo(HISTORIC.toString());
        }

        @Test
        void needsACurrencyForItsAmounts() {
            var file = uploaded(
                    buyer(),
                    "PAST_DELIVERIES",
                    "ID,Vendor,Line Item Value,Currency\n1,A,5,\n2,A,5,XXQ\n3,A,-5.5,CNY\n"
                            .getBytes(StandardCharsets.UTF_8));
            checked(buyer(), file).expect(200);

            assertThat(buyer().get("/imports/" + id(file) + "/faults").json().findValuesAsText("rule"))
                    .containsExactly("amount-without-currency", "currency-unknown");
        }

        private String past(HttpApi reader) {
            var answer = reader.get("/suppliers/" + HISTORIC + "/scorecard?from=2019-01-01&to=2019-12-31");
            if (answer.status() == 404) {
                return "0/0";
            }
            for (var figure : answer.json().at("/figures")) {
                if (figure.at("/name").asText().equals("PAST_ON_TIME")) {
                    return figure.at("/numerator").asText() + "/"
                            + figure.at("/denominator").asText();
                }
            }
            return "none";
        }

        private String day(String key, String column) throws SQLException {
            return value("select " + column + HISTORIANS + " and row_key = '" + key + "'");
        }

        private void finished(Answer asked) {
            var job = asked.expect(202).json();
            await().atMost(PATIENCE).until(() -> historian()
                    .get("/jobs/" + id(job))
                    .json()
                    .at("/status")
                    .asText()
                    .equals("DONE"));
        }
    }

    /** A buyer whom nothing but the history of the fixture belongs to. */
    private HttpApi historian() {
        return as("historian", HISTORIAN, CHAIN_LEADER, BUYER);
    }

    private static byte[] fixture(String path) throws IOException {
        var named = Optional.ofNullable(System.getProperty("LINKNET_FIXTURES"))
                .or(() -> Optional.ofNullable(System.getenv("LINKNET_FIXTURES")))
                .orElse("../../shared/fixtures");
        var file = Path.of(named).resolve(path);
        assumeThat(file).as("the fixtures are not here").exists();
        return Files.readAllBytes(file);
    }

    private static String value(String query) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** An order of 3,500 kg at 12 yuan. */
    private String ordered(UUID seller) {
        var line = with(with(orderLine("3500"), "unitPrice", yuan("12")), "underTolerancePercent", "0");
        return buyer().post("/orders", with(order(seller), "lines", List.of(line)))
                .expect(201)
                .json()
                .at("/id")
                .asText();
    }

    /** Promised in two parts, on 3 and 8 December 2199. */
    private String confirmed(String order) {
        supplier()
                .with("If-Match", "1")
                .put("/orders/" + order + "/answer", answer(partial(1, "2000", "1000")))
                .expect(200);
        return order;
    }

    private static JsonNode entered(HttpApi api, String number, String until) {
        return api.post("/qualifications", qualification(number, until))
                .expect(201)
                .json();
    }

    private static Map<String, Object> qualification(String number, String until) {
        return map(
                "kind", "FOOD_PRODUCTION_PERMIT",
                "number", number,
                "issuer", "石柱县市场监督管理局",
                "validFrom", "2021-01-01",
                "validUntil", until);
    }

    private HttpApi stranger() {
        return as("yuweilou", OTHER_LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi supplier() {
        return as("fengnong-inputs", FENGNONG, SUPPLIER, SELLER);
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

    private static void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
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

package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Documents of a leader and of a cooperative that trades with it, one of each kind, as both have them after the demo. */
final class RealDocuments {

    static final String BUYER = "buyer@shancheng.example";
    static final String OWNER = "clerk@shizhu-chili.example";

    private static final String ADMINISTRATOR = "admin@shancheng.example";
    private static final String BUYERS_ID = "01990000-0000-7000-9000-000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate FROM =
            LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(5);

    private static final String QUALIFICATION =
            """
            {"kind":"OTHER","number":"F-412","issuer":"x","validFrom":"2026-01-01"}""";
    private static final String BASE = """
            {"code":"B-412","name":"x","district":"500240"}""";
    private static final String LINE =
            """
            {"materialCode":"DRIED-CHILI","gradeCode":"B","quantity":{"amount":"100","unit":"KGM"}""";
    private static final String PRICE = "{\"amount\":\"30\",\"currency\":\"CNY\"}";

    private RealDocuments() {}

    /** Ids by kind. */
    static Map<String, String> ofTheChain() {
        var known = new HashMap<String, String>();
        known.put("demand", invitation());
        known.put("pool", first(OWNER, "procurement", "pools", "/demandId", known.get("demand")));
        known.put("rfq", request());
        known.put("order", first(OWNER, "procurement", "orders?side=seller", "/status", "PARTLY_CONFIRMED"));
        known.put("qualification", procurement(OWNER, "qualifications", QUALIFICATION));
        known.put("base", procurement(OWNER, "bases", BASE));
        known.put(
                "import",
                procurement(OWNER, "imports?kind=BASES&name=bases.csv", "code,name,district\nB9,Base,500240\n"));
        known.put("blanket", procurement(BUYER, "blanket-orders", blanket()));
        known.put("standing", procurement(BUYER, "standing-demands", standing()));
        known.put("grant", grant());
        known.put("supplier", memberOf(OWNER));
        known.put("farmer", first(OWNER, "procurement", "farmers", "", ""));
        known.put("shipment", first(OWNER, "logistics", "shipments", "", ""));
        known.put("statement", first(OWNER, "supply-finance", "statements", "", ""));
        known.put("payable", first(OWNER, "supply-finance", "payables", "", ""));
        known.put("voucher", first(OWNER, "supply-finance", "vouchers?relation=PASSED_ON", "", ""));
        known.put("application", first(OWNER, "supply-finance", "applications", "", ""));
        known.put("person", BUYERS_ID);
        known.put("webhook", made(ADMINISTRATOR, "partner-portal", "webhooks", WEBHOOK));
        known.put("client", made(ADMINISTRATOR, "partner-portal", "clients", client()));
        return known;
    }

    private static String procurement(String who, String path, String body) {
        return made(who, "procurement", path, body);
    }

    private static String made(String who, String service, String path, String body) {
        var made = Api.as(who).send(service, "POST", path, body);
        assertThat(made.status()).as(path + " " + made.body()).isEqualTo(201);
        return read(made.body()).at("/id").asText();
    }

    /** A demand that one cooperative alone may answer. */
    private static String invitation() {
        var body =
                """
                {"title":"定向邀请","currency":"CNY","place":"南岸厂","audience":"INVITED","invited":["%s"],"lines":[
                %s,"windowFrom":"%s","windowTo":"%s","priceCeiling":%s}]}"""
                        .formatted(memberOf(OWNER), LINE, FROM, FROM.plusDays(5), PRICE);
        return procurement(BUYER, "demands", body);
    }

    /** A request for quotation that one cooperative alone is asked for. */
    private static String request() {
        var body =
                """
                {"title":"定向询价","currency":"CNY","place":"南岸厂","district":"500108","answerUntil":"2199-01-01T00:00:00Z",
                "invited":["%s"],"weights":{"price":60,"quality":20,"record":10,"distance":10},"lines":[
                %s,"windowFrom":"%s","windowTo":"%s"}]}"""
                        .formatted(memberOf(OWNER), LINE, FROM, FROM.plusDays(5));
        return procurement(BUYER, "rfqs", body);
    }

    private static String blanket() {
        return """
                {"sellerId":"%s","currency":"CNY","place":"南岸厂","validFrom":"2199-12-01","validTo":"2199-12-31","lines":[
                %s,"unitPrice":%s}]}"""
                .formatted(memberOf(OWNER), LINE, PRICE);
    }

    private static String standing() {
        return """
                {"title":"每周干辣椒","currency":"CNY","place":"南岸厂","firstDay":"%s","windowDays":5,"leadDays":28,"answerDays":3,
                "firmDays":7,"semiFirmDays":14,"lines":[%s,"priceCeiling":%s}]}"""
                .formatted(FROM.plusDays(40), LINE, PRICE);
    }

    /** Given by the cooperative's administrator, who is nobody of the demo. */
    private static String grant() {
        var realm = People.asTheAdministrator();
        var email = "keeper-" + UUID.randomUUID() + "@shizhu-chili.example";
        realm.join(realm.register(email, "陈会计"), "shizhu-chili", "administrator");
        var body =
                """
                {"granteeId":"%s","category":"FARMER_IDENTITY","purpose":"TRACEABILITY","lastDay":"%s",
                "words":{"language":"zh","version":"%s"}}"""
                        .formatted(
                                memberOf(BUYER),
                                FROM,
                                read(Api.as(email)
                                                .get("procurement", "grants/words")
                                                .body())
                                        .at("/version")
                                        .asText());
        return procurement(email, "grants", body);
    }

    private static final String WEBHOOK =
            """
            {"url":"https://erp.shancheng.example/linknet","description":"ERP","topics":["procurement.order"]}""";

    private static String client() {
        return """
                {"name":"F-412","purpose":"x","roles":["buyer"],"services":["procurement"],"keys":%s,"bound":true}"""
                .formatted(Program.newKey("f-412").toPublicJWK().toJSONString());
    }

    static String memberOf(String account) {
        return read(Api.as(account).get("partner-portal", "me").body())
                .at("/memberId")
                .asText();
    }

    /** Id of the first document of a party's own list that says so. */
    static String first(String who, String service, String list, String pointer, String value) {
        for (var document : read(Api.as(who).get(service, list).body()).at("/items")) {
            if (pointer.isEmpty() || document.at(pointer).asText().equals(value)) {
                return document.at("/id").asText();
            }
        }
        throw new AssertionError(who + " has no such document in " + list);
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException nonsense) {
            throw new AssertionError(body, nonsense);
        }
    }
}

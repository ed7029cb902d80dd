package io.linknet.quality.system;

import static java.util.Map.entry;

import java.util.Map;
import java.util.stream.Stream;

/** Every address of the APIs that names a document, with a body that would be taken where one is known. */
final class AddressedDocuments {

    /** Not a body that is taken: hidden and absent are refused alike, with whatever is said first. */
    static final String NONSENSE = "{}";

    /** Collections, and by which name the tests know one of their documents. */
    private static final Map<String, String> DOCUMENTS = Map.ofEntries(
            entry("demands", "demand"),
            entry("pools", "pool"),
            entry("rfqs", "rfq"),
            entry("orders", "order"),
            entry("qualifications", "qualification"),
            entry("bases", "base"),
            entry("imports", "import"),
            entry("shipments", "shipment"),
            entry("statements", "statement"),
            entry("payables", "payable"),
            entry("vouchers", "voucher"),
            entry("applications", "application"),
            entry("farmers", "farmer"),
            entry("blanket-orders", "blanket"),
            entry("standing-demands", "standing"),
            entry("suppliers", "supplier"),
            entry("grants", "grant"),
            entry("webhooks", "webhook"),
            entry("clients", "client"),
            entry("people", "person"));

    private static final String ANY_ID = "01990000-0000-7000-8000-00000000ffff";
    private static final String REASON = "{\"reason\":\"x\"}";
    private static final String DEADLINE = "{\"answerUntil\":\"2199-01-01T00:00:00Z\"}";
    private static final String KILO = "{\"amount\":\"1\",\"unit\":\"KGM\"}";

    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("POST demands/{id}/withdrawal", REASON),
            entry("POST pools/{id}/abandonment", REASON),
            entry("POST pools/{id}/extension", DEADLINE),
            entry("PUT pools/{id}/terms", DEADLINE),
            entry("POST pools/{id}/clearings", "{\"rule\":\"PROPORTIONAL\",\"dryRun\":true}"),
            entry("POST pools/{id}/demands", "{\"demandIds\":[\"" + ANY_ID + "\"]}"),
            entry("POST pools/{id}/parties", "{\"invited\":[\"" + ANY_ID + "\"]}"),
            entry("POST rfqs/{id}/withdrawal", REASON),
            entry(
                    "POST rfqs/{id}/awards",
                    "{\"parts\":[{\"line\":1,\"offer\":1,\"bidderId\":\"%s\",\"quantity\":%s}]}"
                            .formatted(ANY_ID, KILO)),
            entry("POST orders/{id}/closing", "{\"reason\":\"x\",\"lines\":[{\"line\":1}]}"),
            entry("POST orders/{id}/proposals/{proposal}/refusal", REASON),
            entry("PUT bases/{id}", "{\"code\":\"B-412\",\"name\":\"x\",\"district\":\"500240\"}"),
            entry(
                    "PUT qualifications/{id}",
                    "{\"kind\":\"OTHER\",\"number\":\"F-412\",\"issuer\":\"x\",\"validFrom\":\"2026-01-01\"}"),
            entry("PUT farmers/{id}/consent", "{\"way\":\"PAPER\",\"givenOn\":\"2026-01-01\",\"reference\":\"x\"}"),
            entry("POST blanket-orders/{id}/refusal", REASON),
            entry("POST blanket-orders/{id}/end", REASON),
            entry("POST webhooks/{id}/replays", "{\"since\":\"2026-01-01T00:00:00Z\"}"),
            entry("PUT people/{id}/roles", "{\"roles\":[\"buyer\"]}"));

    private AddressedDocuments() {}

    /** One attempt of that person at each. */
    static Stream<ForeignDocumentsIT.Attempt> attempts(String who) {
        return Authorisation.table().ofApis().stream()
                .filter(row -> row.path().contains("{id}") && DOCUMENTS.containsKey(collection(row)))
                .map(row -> new ForeignDocumentsIT.Attempt(who, row.service(), row.method(), address(row), body(row)));
    }

    private static String collection(Authorisation.Row row) {
        return row.resource().split("/")[0];
    }

    private static String address(Authorisation.Row row) {
        return row.resource()
                .replaceAll("\\{(line|version)}", "1")
                .replaceAll("\\{(?!id})\\w+}", ANY_ID)
                .replace("{id}", "{" + DOCUMENTS.get(collection(row)) + "}");
    }

    private static String body(Authorisation.Row row) {
        if (row.readsNothing()) {
            return "";
        }
        return BODIES.getOrDefault(row.method() + " " + row.resource(), row.readsXml() ? "<Document/>" : NONSENSE);
    }
}

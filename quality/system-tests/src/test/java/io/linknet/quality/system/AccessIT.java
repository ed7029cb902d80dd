package io.linknet.quality.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, endpoint by endpoint, through the same door that browsers and programs use. */
@ExtendWith(RunningProduct.class)
class AccessIT {

    private static final String UNKNOWN = "01990000-0000-7000-8000-00000000ffff";
    private static final Set<String> BODILESS = Set.of("GET", "DELETE");

    /** Take UBL and nothing else. */
    private static final Set<String> DOCUMENTS =
            Set.of("orders/{id}/response", "orders/{id}/change", "orders/{id}/cancellation");

    private static final String DRIVER = "driver@yutong-logistics.example";
    private static final String BUYER = "buyer@shancheng.example";
    private static final String CLERK = "clerk@shizhu-chili.example";

    /**
     * One endpoint.
     *
     * @param stranger somebody signed in whose role does not reach it; empty where every member may come
     */
    record Endpoint(String service, String method, String path, String stranger) {

        Api.Answer ask(Api caller) {
            return caller.send(service, method, path.replaceAll("\\{\\w+}", UNKNOWN), body());
        }

        private @Nullable String body() {
            if (BODILESS.contains(method)) {
                return null;
            }
            return DOCUMENTS.contains(path) ? "<Document/>" : "{}";
        }

        @Override
        public String toString() {
            return method + " /api/" + service + "/" + path;
        }
    }

    static Stream<Endpoint> endpoints() {
        return Stream.of(procurement(), sourcing(), planning(), logistics(), finance())
                .flatMap(it -> it);
    }

    private static Stream<Endpoint> procurement() {
        var at = new At("procurement");
        return Stream.of(
                at.open("materials"),
                at.open("materials/{code}"),
                at.of("PUT", "materials/{code}", BUYER),
                at.open("districts"),
                at.open("demands"),
                at.open("demands/export"),
                at.open("demands/{id}"),
                at.open("demands/{id}/coverage"),
                at.open("demands/{id}/coverage/lines/{line}"),
                at.of("GET", "demands/{id}/coverage/lines/{line}/farmers", BUYER),
                at.open("demands/{id}/versions"),
                at.of("GET", "standing-demands", CLERK),
                at.of("GET", "standing-demands/{id}", CLERK),
                at.of("POST", "standing-demands", CLERK),
                at.of("POST", "standing-demands/{id}/end", CLERK),
                at.of("GET", "demands/{id}/copy", CLERK),
                at.of("PUT", "demands/{id}/terms", CLERK),
                at.of("POST", "demands/{id}/withdrawal", CLERK),
                at.of("POST", "pools/{id}/pledges/confirmation", BUYER),
                at.of("DELETE", "pools/{id}/pledges", BUYER),
                at.of("GET", "pools/{id}/countersigns", BUYER),
                at.of("POST", "pools/{id}/countersigns", BUYER),
                at.of("POST", "pools/{id}/countersigns/{share}/code", BUYER),
                at.of("POST", "pools/{id}/countersigns/reminders", BUYER),
                at.of("GET", "pools/{id}/countersigns/{share}/qr.svg", BUYER),
                at.open("coverage"),
                at.of("DELETE", "pools/{id}/demands/{id}", CLERK),
                at.open("pools"),
                at.open("pools/export"),
                at.open("pools/{id}"),
                at.open("pools/{id}/trials"),
                at.open("pools/{id}/clearing/certificate"),
                at.open("pools/{id}/clearing/shares"),
                at.open("jobs/{id}"),
                at.open("orders"),
                at.open("orders/{id}"),
                at.open("orders/{id}/lines"),
                at.open("orders/export"),
                at.open("orders/{id}/response"),
                at.open("orders/{id}/documents"),
                at.open("orders/{id}/change"),
                at.open("orders/{id}/cancellation"),
                at.open("blanket-orders"),
                at.open("blanket-orders/{id}"),
                at.open("orders/{id}/proposals"),
                at.open("orders/{id}/proposals/{proposal}"),
                at.open("orders/{id}/versions/{version}"),
                at.open("orders/{id}/versions/{version}/difference"),
                at.of("GET", "farmers", DRIVER),
                at.of("GET", "pledges", DRIVER),
                at.of("GET", "pledges/export", DRIVER),
                at.of("POST", "farmers", DRIVER),
                at.of("POST", "demands", CLERK),
                at.of("POST", "pools/{id}/pledges", BUYER),
                at.of("POST", "pools/{id}/lock", CLERK),
                at.of("POST", "pools", DRIVER),
                at.of("POST", "pools/{id}/opening", CLERK),
                at.of("PUT", "pools/{id}/terms", DRIVER),
                at.of("POST", "pools/{id}/extension", DRIVER),
                at.of("POST", "pools/{id}/abandonment", DRIVER),
                at.of("POST", "pools/{id}/demands", CLERK),
                at.of("POST", "pools/{id}/parties", DRIVER),
                at.of("POST", "pools/{id}/parties/consent", BUYER),
                at.of("POST", "pools/{id}/clearings", DRIVER),
                at.of("DELETE", "jobs/{id}", DRIVER),
                at.of("POST", "pools/{id}/publication", CLERK),
                at.of("GET", "document-delivery", BUYER),
                at.of("PUT", "document-delivery", BUYER),
                at.of("GET", "bases", BUYER),
                at.of("POST", "bases", BUYER),
                at.of("GET", "bases/{id}", BUYER),
                at.of("PUT", "bases/{id}", BUYER),
                at.of("GET", "bases/{id}/plots", BUYER),
                at.of("POST", "bases/{id}/plots", BUYER),
                at.of("GET", "suppliers", DRIVER),
                at.of("GET", "suppliers/{id}", CLERK),
                at.of("GET", "suppliers/{id}/scorecard", CLERK),
                at.of("GET", "past-deliveries", CLERK),
                at.of("GET", "past-deliveries/sums", CLERK),
                at.of("GET", "past-deliveries/suppliers", CLERK),
                at.of("PUT", "past-deliveries/suppliers", CLERK),
                at.of("GET", "scorecards", BUYER),
                at.of("GET", "qualifications", BUYER),
                at.of("POST", "qualifications", BUYER),
                at.of("GET", "qualifications/{id}", DRIVER),
                at.of("PUT", "qualifications/{id}", BUYER),
                at.of("DELETE", "qualifications/{id}", BUYER),
                at.of("GET", "qualifications/{id}/document", DRIVER),
                at.of("PUT", "qualifications/{id}/document", BUYER),
                at.of("PUT", "qualifications/readers/{id}", BUYER),
                at.of("DELETE", "qualifications/readers/{id}", BUYER),
                at.of("GET", "imports/kinds", DRIVER),
                at.of("GET", "imports", DRIVER),
                at.of("POST", "imports", DRIVER),
                at.of("GET", "imports/{id}", DRIVER),
                at.of("PUT", "imports/{id}/mapping", DRIVER),
                at.of("POST", "imports/{id}/check", DRIVER),
                at.of("POST", "imports/{id}/taking", DRIVER),
                at.of("GET", "imports/{id}/faults", DRIVER),
                at.of("GET", "imports/{id}/faults/file", DRIVER),
                at.of("GET", "import-kinds/{id}/template", DRIVER),
                at.of("GET", "import-kinds/{id}/mappings", DRIVER),
                at.of("PUT", "import-kinds/{id}/mappings/{id}", DRIVER),
                at.of("DELETE", "import-kinds/{id}/mappings/{id}", DRIVER),
                at.of("POST", "orders", CLERK),
                at.of("PUT", "orders/{id}/answer", BUYER),
                at.of("POST", "orders/{id}/response", BUYER),
                at.of("POST", "orders/{id}/change", DRIVER),
                at.of("POST", "orders/{id}/cancellation", DRIVER),
                at.of("POST", "blanket-orders", CLERK),
                at.of("POST", "blanket-orders/{id}/agreement", BUYER),
                at.of("POST", "blanket-orders/{id}/refusal", BUYER),
                at.of("POST", "blanket-orders/{id}/end", CLERK),
                at.of("POST", "blanket-orders/{id}/call-offs", CLERK),
                at.of("POST", "orders/{id}/closing", CLERK),
                at.of("POST", "orders/{id}/proposals", DRIVER),
                at.of("POST", "orders/{id}/proposals/{proposal}/counter", DRIVER),
                at.of("POST", "orders/{id}/proposals/{proposal}/acceptance", DRIVER),
                at.of("POST", "orders/{id}/proposals/{proposal}/refusal", DRIVER),
                at.of("POST", "orders/{id}/proposals/{proposal}/withdrawal", DRIVER));
    }

    private static Stream<Endpoint> sourcing() {
        var at = new At("procurement");
        return Stream.of(
                at.open("rfqs"),
                at.open("rfqs/export"),
                at.open("rfqs/{id}"),
                at.of("POST", "rfqs", CLERK),
                at.of("POST", "rfqs/{id}/publication", CLERK),
                at.of("POST", "rfqs/{id}/withdrawal", CLERK),
                at.of("POST", "rfqs/{id}/closing", CLERK),
                at.of("GET", "rfqs/{id}/comparison", CLERK),
                at.of("POST", "rfqs/{id}/awards", CLERK),
                at.of("GET", "rfqs/{id}/bid", BUYER),
                at.of("PUT", "rfqs/{id}/bid", BUYER),
                at.of("DELETE", "rfqs/{id}/bid", BUYER),
                at.of("GET", "replenishment", CLERK),
                at.of("GET", "replenishment/rules/{id}", CLERK),
                at.of("PUT", "replenishment/rules/{id}", CLERK),
                at.of("POST", "replenishment/demands", CLERK));
    }

    private static Stream<Endpoint> planning() {
        var at = new At("production-sync");
        return Stream.of(
                at.of("GET", "grid", CLERK),
                at.of("GET", "shortages", CLERK),
                at.of("GET", "plans/{id}", CLERK),
                at.of("PUT", "plans/{id}", BUYER));
    }

    private static Stream<Endpoint> logistics() {
        var at = new At("logistics");
        return Stream.of(
                at.open("carriers"),
                at.open("deliveries"),
                at.open("shipments"),
                at.open("shipments/{id}"),
                at.open("shipments/{id}/milestones"),
                at.open("shipments/{id}/receipt"),
                at.open("epcis/events"),
                at.of("POST", "shipments", DRIVER),
                at.of("POST", "shipments/{id}/milestones", BUYER),
                at.of("POST", "shipments/{id}/receipt", DRIVER));
    }

    private static Stream<Endpoint> finance() {
        var at = new At("supply-finance");
        return Stream.of(
                at.of("GET", "statements", DRIVER),
                at.of("GET", "statements/{id}", DRIVER),
                at.of("GET", "payables", DRIVER),
                at.of("GET", "payables/{id}", DRIVER),
                at.of("POST", "payables/{id}/preparation", BUYER),
                at.of("POST", "payables/{id}/approval", BUYER),
                at.of("POST", "payables/{id}/return", BUYER),
                at.of("GET", "vouchers", DRIVER),
                at.of("GET", "vouchers/{id}", DRIVER),
                at.of("POST", "vouchers/{id}/transfers", BUYER),
                at.of("POST", "vouchers/{id}/settlement", BUYER),
                at.of("GET", "applications", DRIVER),
                at.of("GET", "applications/{id}", DRIVER),
                at.of("GET", "applications/{id}/evidence", CLERK),
                at.of("POST", "applications", BUYER),
                at.of("POST", "applications/{id}/offer", CLERK),
                at.of("POST", "applications/{id}/approval", "officer@bayu-bank.example"),
                at.of("POST", "applications/{id}/refusal", CLERK),
                at.of("POST", "applications/{id}/withdrawal", BUYER),
                at.of("POST", "applications/{id}/acceptance", BUYER),
                at.of("POST", "applications/{id}/disbursement", CLERK),
                at.of("POST", "applications/{id}/repayments", CLERK),
                at.of("GET", "journals", DRIVER),
                at.of("GET", "trial-balance", DRIVER));
    }

    private record At(String service) {

        Endpoint of(String method, String path, String stranger) {
            return new Endpoint(service, method, path, stranger);
        }

        Endpoint open(String path) {
            return of("GET", path, "");
        }
    }

    static Stream<Endpoint> keptEndpoints() {
        return endpoints().filter(endpoint -> !endpoint.stranger().isEmpty());
    }

    static Stream<Endpoint> documents() {
        return endpoints()
                .filter(endpoint -> endpoint.method().equals("GET")
                        && endpoint.path().contains("{id}")
                        && endpoint.stranger().isEmpty());
    }

    @Test
    void everyEndpointOfEveryServiceHasItsRow() {
        var rows = endpoints().map(row -> row.method() + " " + row.service() + "/" + anonymous(row.path()));

        assertThat(rows.distinct().sorted().toList())
                .containsExactlyElementsOf(Endpoints.ofAllServices().stream()
                        .map(AccessIT::anonymous)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** All path parameters look alike. */
    private static String anonymous(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void withoutATokenNobodyComesIn(Endpoint endpoint) {
        var answer = endpoint.ask(Api.asNobody());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keptEndpoints")
    void theWrongRoleIsRefused(Endpoint endpoint) {
        var answer = endpoint.ask(Api.as(endpoint.stranger()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void whatDoesNotExistIsNotFound(Endpoint endpoint) {
        var answer = endpoint.ask(Api.as(CLERK));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.type()).startsWith("application/problem+json");
    }

    @Test
    void aTokenOpensOneServiceOnly() {
        assertThat(Api.as(CLERK)
                        .withTokenOf("procurement")
                        .get("logistics", "shipments")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobodySeesHealthOrMetricsFromOutside() {
        for (var path : new String[] {"health", "metrics", "openapi"}) {
            assertThat(Api.asNobody().get("procurement", path).status())
                    .as(path)
                    .isIn(401, 404);
        }
    }
}

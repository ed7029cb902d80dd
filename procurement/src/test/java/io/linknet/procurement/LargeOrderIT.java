package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.accepted;
import static io.linknet.procurement.Bodies.answer;
import static io.linknet.procurement.Bodies.kg;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.order;
import static io.linknet.procurement.Bodies.orderLine;
import static io.linknet.procurement.Bodies.partial;
import static io.linknet.procurement.Bodies.with;
import static io.linknet.procurement.Bodies.yuan;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Network.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.HttpApi.Answer;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An order of 5,000 lines on the running service: opened, paged, filtered, answered and changed without reading or writing more than asked. */
class LargeOrderIT extends ServiceIT {

    private static final int LINES = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void membersAreKnown() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        await().atMost(PATIENCE)
                .until(() -> buyer().post("/orders", order(SHIZHU)).status() == 201);
    }

    @Nested
    class Reading {

        @Test
        void showsTheHeadWithItsSumsAndTheFirstLines() {
            var id = placed(List.of(orderLine("3800"), orderLine("1000"), orderLine("0.5")))
                    .at("/id")
                    .asText();

            var head = seller().get("/orders/" + id + "?firstLines=2").expect(200);

            assertThat(head.header("ETag")).isEqualTo("\"1\"");
            assertThat(numbers(head.json().at("/lines"))).containsExactly(1, 2);
            assertThat(head.json().at("/lineCount").asInt()).isEqualTo(3);
            assertThat(head.json().at("/openLines").asInt()).isEqualTo(3);
            assertThat(head.json().at("/waitingLines").asInt()).isEqualTo(3);
            assertThat(head.json().at("/differingLines").asInt()).isZero();
            assertThat(head.json().at("/total/amount").asText()).isEqualTo("136814.25");
            assertThat(head.json().at("/history")).hasSize(1);
            var whole = seller().get("/orders/" + id).expect(200).json();
            assertThat(whole.at("/lines")).hasSize(3);
            assertThat(whole.at("/total")).isEqualTo(head.json().at("/total"));
            assertThat(whole.at("/lines/1")).isEqualTo(head.json().at("/lines/1"));
        }

        @Test
        void showsEachLineOnceOnItsPage() {
            var id = placed(lines(120)).at("/id").asText();
            var seen = new ArrayList<Integer>();

            var page = seller().get("/orders/" + id + "/lines?limit=50")
                    .expect(200)
                    .json();
            seen.addAll(numbers(page.at("/items")));
            while (page.hasNonNull("next")) {
                page = seller().get("/orders/" + id + "/lines?limit=50&after="
                                + page.at("/next").asText())
                        .expect(200)
                        .json();
                seen.addAll(numbers(page.at("/items")));
            }

            assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 120).boxed().toList());
        }

        @Test
        void findsLinesByStateMaterialAndNumber() {
            var pepper = with(orderLine("20"), "materialCode", "GREEN-PEPPERCORN");
            var id = placed(List.of(orderLine("3800"), orderLine("1000"), pepper, orderLine("7")))
                    .at("/id")
                    .asText();
            var late = map(
                    "line",
                    4,
                    "answer",
                    "ACCEPTED",
                    "promises",
                    List.of(map("quantity", kg("7"), "date", "2199-12-24")));
            answered(id, 1, answer(partial(1, "2000", "1000"), accepted(2), accepted(3), late))
                    .expect(200);

            assertThat(found(id, "state=OPEN")).containsExactly(1);
            assertThat(found(id, "state=DIFFERING")).containsExactly(1, 4);
            assertThat(found(id, "text=peppercorn")).containsExactly(3);
            assertThat(found(id, "text=%25")).isEmpty();
            assertThat(found(id, "line=4&line=2")).containsExactly(2, 4);
            var head = buyer().get("/orders/" + id + "?firstLines=0").json();
            assertThat(head.at("/openLines").asInt()).isEqualTo(1);
            assertThat(head.at("/differingLines").asInt()).isEqualTo(2);
            assertThat(buyer().get("/orders/" + id + "/lines?line=1").json().at("/items/0/promises"))
                    .hasSize(2);
        }

        @Test
        void countsWhatTheNextAnswerSpeaksTo() {
            var id = placed(lines(5)).at("/id").asText();
            var change = map("kind", "CHANGE", "lines", List.of(map("line", 2, "unitPrice", yuan("30"))));
            buyer().with("If-Match", "1")
                    .post("/orders/" + id + "/proposals", change)
                    .expect(201);

            var head = seller().get("/orders/" + id + "?firstLines=0").json();

            assertThat(head.at("/openLines").asInt()).isEqualTo(5);
            assertThat(head.at("/waitingLines").asInt()).isEqualTo(4);
        }

        @Test
        void readsNoLinesForAListOfHeads() throws SQLException {
            var id = placed(lines(3)).at("/id").asText();

            var rows = withoutAccessTo("purchase_order_line", () -> buyer().get("/orders?firstLines=0&limit=200"))
                    .expect(200)
                    .json()
                    .at("/items");

            var row = only(rows, id);
            assertThat(row.at("/lines")).isEmpty();
            assertThat(row.at("/lineCount").asInt()).isEqualTo(3);
            assertThat(row.at("/total/amount").asText()).isEqualTo("10260.00");
            var three =
                    only(buyer().get("/orders?firstLines=2&limit=200").json().at("/items"), id);
            assertThat(numbers(three.at("/lines"))).containsExactly(1, 2);
        }

        @Test
        void hidesLinesFromEverybodyElse() {
            var id = placed(lines(2)).at("/id").asText();
            var stranger = as("stranger", STRANGER, COOPERATIVE, SELLER);

            assertThat(stranger.get("/orders/" + id + "/lines").status()).isEqualTo(404);
            assertThat(stranger.get("/orders/" + id + "?firstLines=1").status()).isEqualTo(404);
            assertThat(only(stranger.get("/orders?firstLines=1").json().at("/items"), id)
                            .isMissingNode())
                    .isTrue();
            assertThat(seller().get("/orders/" + id + "/lines?after=x").problem())
                    .isEqualTo("cursor-unreadable");
        }
    }

    @Nested
    class AnsweringTheRest {

        @Test
        void speaksToAllLinesThatAreNotNamed() {
            var id = placed(lines(4)).at("/id").asText();
            var body = with(answer(partial(2, "40", "50")), "rest", map("answer", "ACCEPTED"));

            var answered = answered(id, 1, body).expect(200).json();

            assertThat(answered.at("/status").asText()).isEqualTo("PARTLY_CONFIRMED");
            assertThat(found(id, "state=OPEN")).containsExactly(2);
            assertThat(answered.at("/lines/3/promises/0/date").asText()).isEqualTo("2199-12-10");
        }

        @Test
        void rejectsWithAReasonOnly() {
            var id = placed(lines(2)).at("/id").asText();

            var refused = answered(id, 1, map("rest", map("answer", "REJECTED")));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/rest/reason");
            assertThat(answered(id, 1, map("lines", List.of())).problem()).isEqualTo("nothing-answered");
            assertThat(answered(id, 1, map("rest", map("answer", "PARTIAL"))).status())
                    .isEqualTo(400);
            var rejected = answered(id, 1, map("rest", map("answer", "REJECTED", "reason", "歉收")))
                    .expect(200)
                    .json();
            assertThat(rejected.at("/status").asText()).isEqualTo("REJECTED");
        }

        @Test
        void leavesLinesUnderNegotiationToTheProposal() {
            var id = placed(lines(3)).at("/id").asText();
            var change = map("kind", "CHANGE", "lines", List.of(map("line", 2, "unitPrice", yuan("30"))));
            buyer().with("If-Match", "1")
                    .post("/orders/" + id + "/proposals", change)
                    .expect(201);

            answered(id, 1, map("rest", map("answer", "ACCEPTED"))).expect(200);

            assertThat(found(id, "state=OPEN")).containsExactly(2);
        }
    }

    @Nested
    class OfFiveThousandLines {

        @Test
        void isAnsweredWholeInFewStatements() throws SQLException {
            var id = buyer().post("/orders?firstLines=0", with(order(SHIZHU), "lines", lines(LINES)))
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();
            seller().get("/orders/" + id + "?firstLines=0").expect(200);
            seller().get("/orders/" + id + "/lines").expect(200);
            seller().get("/orders?firstLines=3").expect(200);

            var counted = StatementCount.of("purchase_order", "purchase_order_line", "order_promise", "order_version")
                    .during(() -> seller().with("If-Match", "1")
                            .put("/orders/" + id + "/answer?firstLines=0", map("rest", map("answer", "ACCEPTED")))
                            .expect(200));

            assertThat(counted).isLessThanOrEqualTo(45);
            var head =
                    buyer().get("/orders/" + id + "?firstLines=0").expect(200).json();
            assertThat(head.at("/status").asText()).isEqualTo("CONFIRMED");
            assertThat(head.at("/openLines").asInt()).isZero();
            assertThat(head.at("/lineCount").asInt()).isEqualTo(LINES);
            assertThat(buyer().get("/orders/" + id + "/lines?line=4711")
                            .json()
                            .at("/items/0/promises/0/quantity/amount")
                            .asText())
                    .isEqualTo("120");
        }

        @Test
        void isChangedInOneLineInFewStatements() throws SQLException {
            var id = buyer().post("/orders?firstLines=0", with(order(SHIZHU), "lines", lines(LINES)))
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();
            answered(id, 1, map("rest", map("answer", "ACCEPTED"))).expect(200);
            var change = map("kind", "CHANGE", "lines", List.of(map("line", 17, "unitPrice", yuan("30"))));
            var proposal = buyer().with("If-Match", "2")
                    .post("/orders/" + id + "/proposals", change)
                    .expect(201)
                    .json()
                    .at("/id")
                    .asText();

            var counted = StatementCount.of("purchase_order", "purchase_order_line", "order_promise", "order_version")
                    .during(() -> seller().with("If-Match", "1")
                            .post("/orders/" + id + "/proposals/" + proposal + "/acceptance", map())
                            .expect(200));

            assertThat(counted).isLessThanOrEqualTo(5);
            assertThat(buyer().get("/orders/" + id + "?firstLines=0")
                            .json()
                            .at("/total/amount")
                            .asText())
                    .isEqualTo("17100180.00");
        }
    }

    private static List<Map<String, Object>> lines(int count) {
        return IntStream.range(0, count).mapToObj(it -> orderLine("120")).toList();
    }

    private JsonNode placed(List<Map<String, Object>> lines) {
        return buyer().post("/orders", with(order(SHIZHU), "lines", lines))
                .expect(201)
                .json();
    }

    private Answer answered(String id, int version, Object body) {
        return seller().with("If-Match", "" + version).put("/orders/" + id + "/answer", body);
    }

    private List<Integer> found(String id, String query) {
        return numbers(buyer().get("/orders/" + id + "/lines?" + query)
                .expect(200)
                .json()
                .at("/items"));
    }

    private static List<Integer> numbers(JsonNode lines) {
        var numbers = new ArrayList<Integer>();
        lines.forEach(line -> numbers.add(line.at("/line").asInt()));
        return numbers;
    }

    private static JsonNode only(JsonNode rows, String id) {
        for (var row : rows) {
            if (row.at("/id").asText().equals(id)) {
                return row;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** What comes back while the service may not read the table. */
    private static Answer withoutAccessTo(String table, Supplier<Answer> work) throws SQLException {
        run("revoke select on " + table + " from procurement_app");
        try {
            return work.get();
        } finally {
            run("grant select on " + table + " to procurement_app");
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("procurement");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private HttpApi buyer() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private HttpApi seller() {
        return as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }
}

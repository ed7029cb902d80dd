package io.linknet.procurement;

import static io.linknet.kernel.caller.MemberKind.CHAIN_LEADER;
import static io.linknet.kernel.caller.MemberKind.COOPERATIVE;
import static io.linknet.kernel.caller.Roles.ADMINISTRATOR;
import static io.linknet.kernel.caller.Roles.BUYER;
import static io.linknet.kernel.caller.Roles.SELLER;
import static io.linknet.procurement.Bodies.accepted;
import static io.linknet.procurement.Bodies.answer;
import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.partial;
import static io.linknet.procurement.Network.JIANGJIN;
import static io.linknet.procurement.Network.LEADER;
import static io.linknet.procurement.Network.SHIZHU;
import static io.linknet.procurement.Tables.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.testing.HttpApi;
import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestBroker;
import io.linknet.kernel.testing.TestIdentity;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners' systems exchange with the running service over AMQP. */
class DocumentExchangeIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PartnerSystem leader;
    private PartnerSystem cooperative;

    @BeforeEach
    void connect() {
        Network.admit(LEADER, "CHAIN_LEADER", "shancheng", "6939900000015");
        Network.admit(SHIZHU, "COOPERATIVE", "shizhu-chili", "6939900000022");
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from member where id in ('" + LEADER + "','" + SHIZHU + "')") == 2);
        leader = new PartnerSystem("shancheng");
        cooperative = new PartnerSystem("shizhu-chili");
    }

    @AfterEach
    void disconnect() {
        leader.close();
        cooperative.close();
    }

    @Nested
    class Bringing {

        @Test
        void anOrderTwicePlacesItOnce() {
            var number = "AMQP-" + UUID.randomUUID();
            var key = "amqp-" + UUID.randomUUID();

            var first = order().with("idempotency_key", key).send(Ubl.order(number));
            var again = order().with("idempotency_key", key).send(Ubl.order(number));
            var underAnotherKey = order().send(Ubl.order(number).getBytes(StandardCharsets.UTF_8));

            assertThat(first.status()).as(first.body()).isEqualTo(201);
            assertThat(first.contentType()).isEqualTo("application/json");
            assertThat(first.replayed()).isNull();
            assertThat(first.json().at("/number").asText()).isEqualTo(number);
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(again.replayed()).isEqualTo("true");
            assertThat(underAnotherKey.json().at("/id")).isEqualTo(first.json().at("/id"));
            assertThat(count("select count(*) from purchase_order where number = '" + number + "'"))
                    .isEqualTo(1);
        }

        @Test
        void anAnswerConfirmsTheOrderAndTheBuyerFetchesIt() {
            var number = "AMQP-" + UUID.randomUUID();
            var id = placed(number);

            var answered = cooperative
                    .about("OrderResponse")
                    .as(seller())
                    .with("order_id", id)
                    .send(Ubl.response(number, "70"));
            var fetched = leader.about("GetOrderResponse")
                    .as(buyer())
                    .with("order_id", id)
                    .ask();

            assertThat(answered.status()).as(answered.body()).isEqualTo(200);
            assertThat(answered.json().at("/status").asText()).isEqualTo("PARTLY_CONFIRMED");
            assertThat(fetched.status()).as(fetched.body()).isEqualTo(200);
            assertThat(fetched.contentType()).isEqualTo("application/xml");
            assertThat(fetched.body())
                    .contains("<cbc:ID>L1</cbc:ID>")
                    .contains("<cbc:MaximumBackorderQuantity unitCode=\"KGM\">30</cbc:MaximumBackorderQuantity>");
        }

        @Test
        void aChangeIsAProposalThatTheSellerFetches() {
            var number = "AMQP-" + UUID.randomUUID();
            var id = placed(number);

            var proposed =
                    leader.about("OrderChange").as(buyer()).with("order_id", id).send(Ubl.change(number, "60"));
            var seen = cooperative
                    .about("GetOrderChange")
                    .as(seller())
                    .with("order_id", id)
                    .ask();

            assertThat(proposed.status()).as(proposed.body()).isEqualTo(200);
            assertThat(seen.body()).contains("<cbc:Quantity unitCode=\"KGM\">60</cbc:Quantity>");
            assertThat(api().get("/orders/" + id + "/proposals")
                            .expect(200)
                            .json()
                            .at("/items"))
                    .hasSize(1);
        }

        @Test
        void anOrderOfALargeDocumentIsTakenWhole() {
            var number = "AMQP-" + UUID.randomUUID();
            var note = "<cbc:Note>" + "辣椒".repeat(200_000) + "</cbc:Note>";

            var placed = order().send(Ubl.order(number)
                    .replace("<cbc:DocumentCurrencyCode>", note + "<cbc:DocumentCurrencyCode>"));

            assertThat(placed.status()).as(placed.body()).isEqualTo(201);
            assertThat(placed.json().at("/carried/0/place").asText()).isEqualTo("/Order/Note");
        }
    }

    @Nested
    class BeingRefused {

        @Test
        void withoutATokenIsAProblem() {
            var refused = leader.about("Order").send(Ubl.order("AMQP-" + UUID.randomUUID()));

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.contentType()).isEqualTo("application/problem+json");
            assertThat(refused.problem()).isEqualTo("not-signed-in");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nonsense", "eyJhbGciOiJub25lIn0.e30."})
        void withABadTokenIsAProblem(String token) {
            assertThat(leader.about("Order").as(token).send(Ubl.order("AMQP-1")).status())
                    .isEqualTo(401);
        }

        @Test
        void withATokenForAnotherServiceIsAProblem() {
            var token = TestIdentity.shared().token("logistics", "shancheng", LEADER, CHAIN_LEADER, BUYER);

            assertThat(leader.about("Order").as(token).send(Ubl.order("AMQP-1")).status())
                    .isEqualTo(401);
        }

        @Test
        void withoutTheRoleIsAProblem() {
            var token = TestIdentity.shared().token("procurement", "shancheng", LEADER, CHAIN_LEADER, SELLER);

            assertThat(leader.about("Order").as(token).send(Ubl.order("AMQP-1")).status())
                    .isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"OrderResponse", "GetOrder", "GetOrderResponse", "GetOrderChange"})
        void aStrangerFindsNothing(String subject) {
            var number = "AMQP-" + UUID.randomUUID();
            var stranger = TestIdentity.shared().token("procurement", "jiangjin-pepper", JIANGJIN, COOPERATIVE, SELLER);

            var refused = cooperative
                    .about(subject)
                    .as(stranger)
                    .with("order_id", placed(number))
                    .send(Ubl.response(number, "70"));

            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.body()).doesNotContain(number);
        }

        @Test
        void brokenXmlIsNamed() {
            var refused = order().send("<Order><");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.problem()).isEqualTo("xml-unreadable");
            assertThat(refused.json().at("/errors/0/pointer").asText()).contains("line 1");
        }

        @Test
        void entitiesAndNestingWithoutEndHarmNobody() {
            var entity = order().send("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
            var deep = order().send("<a>".repeat(400_000));

            assertThat(entity.problem()).isEqualTo("xml-unreadable");
            assertThat(deep.status()).isBetween(400, 500);
            assertThat(order().send(Ubl.order("AMQP-" + UUID.randomUUID())).status())
                    .isEqualTo(201);
        }

        @Test
        void aPlaceInTheDocumentIsNamed() {
            var refused = order().send(Ubl.order("AMQP-" + UUID.randomUUID()).replace("\"KGM\">100", "\"sack\">100"));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().at("/errors"))
                    .anyMatch(
                            it -> it.at("/pointer").asText().equals("/Order/OrderLine[1]/LineItem/Quantity/@unitCode"));
        }

        @Test
        void withoutAKeyOrSubjectOrOrderIsNamed() {
            assertThat(order().with("idempotency_key", "short")
                            .send(Ubl.order("AMQP-1"))
                            .problem())
                    .isEqualTo("idempotency-key-missing");
            assertThat(leader.about("Invoice").as(buyer()).send("<Invoice/>").problem())
                    .isEqualTo("subject-unknown");
            assertThat(leader.about("GetOrder").as(buyer()).ask().problem()).isEqualTo("order-id-missing");
        }

        @Test
        void aKeyForAnotherDocumentIsNamed() {
            var key = "amqp-" + UUID.randomUUID();
            order().with("idempotency_key", key).send(Ubl.order("AMQP-" + UUID.randomUUID()));

            var reused = order().with("idempotency_key", key).send(Ubl.order("AMQP-" + UUID.randomUUID()));

            assertThat(reused.status()).isEqualTo(422);
            assertThat(reused.problem()).isEqualTo("idempotency-key-reused");
        }

        @Test
        void speaksTheLanguageThatIsAskedFor() {
            assertThat(order().with("accept_language", "zh").send("<Order><").body())
                    .containsPattern("\\p{IsHan}");
            assertThat(order().with("accept_language", "en").send("<Order><").body())
                    .doesNotContainPattern("\\p{IsHan}");
        }

        @Test
        void moreThanTenMebibytesIsTooLarge() {
            var large = order().send(new byte[10 * 1024 * 1024 + 1]);

            assertThat(large.status()).isEqualTo(413);
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "procurement.order::logistics.on.procurement.order",
                    "procurement.documents.from.*::procurement.documents",
                    "procurement.documents.to.shizhu-chili"
                })
        void whatIsNotForTheAccountIsRefused(String address) {
            try (var partner =
                    TestBroker.shared().partnerConnections("shancheng").createContext()) {
                assertThatThrownBy(() -> partner.createConsumer(partner.createQueue(address)))
                        .isInstanceOf(JMSRuntimeException.class);
            }
        }
    }

    @Nested
    class Delivering {

        @Test
        void sendsEachPartyWhatItWantsAndNothingElse() throws JMSException {
            wants(administrator("shizhu-chili", SHIZHU, COOPERATIVE), "ORDER");
            wants(administrator("shancheng", LEADER, CHAIN_LEADER), "ORDER_RESPONSE");

            var placed = api().post("/orders", Bodies.order(SHIZHU)).expect(201).json();
            var id = placed.at("/id").asText();
            as("shizhu-chili", SHIZHU, COOPERATIVE, SELLER)
                    .with("If-Match", "1")
                    .put("/orders/" + id + "/answer", answer(partial(1, "1000", "500"), accepted(2)))
                    .expect(200);

            var order = cooperative.received("order_id = '" + id + "'");
            var response = leader.received("order_id = '" + id + "'");
            assertThat(order.getJMSType()).isEqualTo("Order");
            assertThat(PartnerSystem.text(order))
                    .contains("<cbc:ID>" + placed.at("/number").asText() + "</cbc:ID>");
            assertThat(order.getStringProperty("document_id")).endsWith("-ORDER");
            assertThat(response.getJMSType()).isEqualTo("OrderResponse");
            assertThat(PartnerSystem.text(response)).contains("<cbc:OrderResponseCode>CA</cbc:OrderResponseCode>");
        }

        @Test
        void sendsAProposalToTheOtherSideAndNoOrderBackToWhomItCameFrom() throws JMSException {
            wants(administrator("shancheng", LEADER, CHAIN_LEADER), "ORDER", "ORDER_CHANGE");
            wants(administrator("shizhu-chili", SHIZHU, COOPERATIVE), "ORDER_CHANGE");
            var number = "AMQP-" + UUID.randomUUID();
            var id = placed(number);

            leader.about("OrderChange").as(buyer()).with("order_id", id).send(Ubl.change(number, "60"));
            var change = cooperative.received("order_id = '" + id + "'");
            api().post("/orders", Bodies.order(SHIZHU)).expect(201);
            var next = leader.received("document_id is not null");

            assertThat(change.getJMSType()).isEqualTo("OrderChange");
            assertThat(PartnerSystem.text(change)).contains("<cbc:Quantity unitCode=\"KGM\">60</cbc:Quantity>");
            assertThat(next.getStringProperty("order_id")).isNotEqualTo(id);
        }

        @Test
        void isSaidByAnAdministratorWhoSawWhatThereWas() {
            var administrator = administrator("shizhu-chili", SHIZHU, COOPERATIVE);
            var seen = administrator.get("/document-delivery").expect(200);
            var wanted = map("kinds", List.of("ORDER", "ORDER_CHANGE"));

            assertThat(administrator.put("/document-delivery", wanted).status()).isEqualTo(428);
            var said = administrator
                    .with("If-Match", seen.header("ETag"))
                    .put("/document-delivery", wanted)
                    .expect(200)
                    .json();
            assertThat(said.at("/account").asText()).isEqualTo("shizhu-chili");
            assertThat(said.at("/accountOpen").asBoolean()).isTrue();
            assertThat(said.at("/kinds")).hasSize(2);
            assertThat(administrator
                            .with("If-Match", seen.header("ETag"))
                            .put("/document-delivery", map("kinds", List.of()))
                            .status())
                    .isEqualTo(412);
            assertThat(api().get("/document-delivery").status()).isEqualTo(403);
            assertThat(administrator
                            .with("If-Match", "1")
                            .put("/document-delivery", map("kinds", List.of("INVOICE")))
                            .problem())
                    .isEqualTo("wrong-type");
        }

        @Test
        void needsAnAccountAtTheBroker() {
            var administrator = administrator("jiangjin-pepper", JIANGJIN, COOPERATIVE);

            var seen = administrator.get("/document-delivery").expect(200);
            var refused = administrator
                    .with("If-Match", seen.header("ETag"))
                    .put("/document-delivery", map("kinds", List.of("ORDER")));

            assertThat(seen.json().at("/accountOpen").asBoolean()).isFalse();
            assertThat(seen.json().at("/kinds")).isEmpty();
            assertThat(refused.expect(422).problem()).isEqualTo("no-account-at-broker");
        }

        private void wants(HttpApi administrator, String... kinds) {
            var seen = administrator.get("/document-delivery").expect(200);
            administrator
                    .with("If-Match", seen.header("ETag"))
                    .put("/document-delivery", map("kinds", List.of(kinds)))
                    .expect(200);
        }

        private HttpApi administrator(String alias, UUID member, MemberKind kind) {
            return as(alias, member, kind, ADMINISTRATOR);
        }
    }

    private PartnerSystem.Outgoing order() {
        return leader.about("Order").as(buyer());
    }

    private String placed(String number) {
        var placed = order().send(Ubl.order(number));
        assertThat(placed.status()).as(placed.body()).isEqualTo(201);
        return placed.json().at("/id").asText();
    }

    private HttpApi api() {
        return as("shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private static String buyer() {
        return TestIdentity.shared().token("procurement", "shancheng", LEADER, CHAIN_LEADER, BUYER);
    }

    private static String seller() {
        return TestIdentity.shared().token("procurement", "shizhu-chili", SHIZHU, COOPERATIVE, SELLER);
    }
}

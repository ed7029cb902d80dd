package io.linknet.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.testing.TestBroker;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.jms.client.ActiveMQDestination;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.ConnectionOptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the broker lets a partner's AMQP account do, by the product's own declarations. */
class PartnerDoorTest {

    private static final String INTAKE = "procurement.documents";
    private static final String OWN_INTAKE = "procurement.documents.from.shancheng";
    private static final String ANOTHERS_INTAKE = "procurement.documents.from.shizhu-chili";
    private static final String OWN = "procurement.documents.to.shancheng";
    private static final String ANOTHERS = "procurement.documents.to.shizhu-chili";
    private static final TestBroker BROKER = TestBroker.shared();

    @Nested
    class Sending {

        @Test
        void reachesTheServiceByTheAccountsAddressAndIsAnswered() throws JMSException {
            try (var partner = partner();
                    var service = BROKER.connections().createContext()) {
                partner.createProducer().send(partner.createTopic(OWN_INTAKE), "<Order/>");

                var taken = taken(service);
                service.createProducer().send(service.createQueue(OWN), "answer");

                assertThat(taken.getBody(String.class)).isEqualTo("<Order/>");
                assertThat(address(taken)).isEqualTo(OWN_INTAKE);
                assertThat(partner.createConsumer(partner.createQueue(OWN))
                                .receive(5_000)
                                .getBody(String.class))
                        .isEqualTo("answer");
            }
        }

        @Test
        void underAnothersNameComesByTheOwnAddress() throws Exception {
            var uri = URI.create(BROKER.partnerUrl());
            var account = new ConnectionOptions().user("shancheng").password(TestBroker.PASSWORD);
            try (var client = Client.create();
                    var connection = client.connect(uri.getHost(), uri.getPort(), account);
                    var sender = connection.openSender(OWN_INTAKE);
                    var service = BROKER.connections().createContext()) {
                var forged = org.apache.qpid.protonj2.client.Message.create("<Order/>")
                        .to(ANOTHERS_INTAKE)
                        .userId("shizhu-chili".getBytes(StandardCharsets.UTF_8))
                        .annotation("x-opt-ORIG-ADDRESS", ANOTHERS_INTAKE)
                        .property("_AMQ_ORIG_ADDRESS", ANOTHERS_INTAKE);
                sender.send(forged).awaitSettlement();

                assertThat(address(taken(service))).isEqualTo(OWN_INTAKE);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    INTAKE,
                    ANOTHERS_INTAKE,
                    "procurement.documents.from.new",
                    "procurement.documents.from.*",
                    OWN,
                    ANOTHERS,
                    "procurement.order",
                    "procurement.order::logistics.on.procurement.order",
                    "partner-portal.member",
                    "dead-letter",
                    "activemq.management",
                    "new.address"
                })
        void anywhereElseIsRefused(String address) {
            try (var partner = partner()) {
                assertThatThrownBy(() -> partner.createProducer().send(partner.createQueue(address), "forged"))
                        .isInstanceOf(JMSRuntimeException.class);
            }
            try (var partner = partner()) {
                assertThatThrownBy(() -> partner.createProducer().send(partner.createTopic(address), "forged"))
                        .isInstanceOf(JMSRuntimeException.class);
            }
        }
    }

    @Nested
    class Reading {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    INTAKE,
                    OWN_INTAKE,
                    ANOTHERS_INTAKE,
                    OWN_INTAKE + "::" + INTAKE,
                    "procurement.documents.from.*::" + INTAKE,
                    ANOTHERS,
                    ANOTHERS + "::" + ANOTHERS,
                    OWN + "::" + ANOTHERS,
                    OWN + "::procurement.documents",
                    OWN + "::logistics.on.procurement.order",
                    "procurement.order",
                    "procurement.order::logistics.on.procurement.order",
                    "partner-portal.member::procurement.on.partner-portal.member",
                    "procurement.documents.to.#",
                    "procurement.#",
                    "#",
                    "*",
                    "dead-letter",
                    "expired",
                    "activemq.notifications",
                    "activemq.management"
                })
        void whatIsNotItsOwnIsRefused(String address) {
            try (var partner = partner()) {
                assertThatThrownBy(() -> partner.createConsumer(partner.createQueue(address)))
                        .isInstanceOf(JMSRuntimeException.class);
            }
            try (var partner = partner()) {
                assertThatThrownBy(() -> partner.createConsumer(partner.createTopic(address)))
                        .isInstanceOf(JMSRuntimeException.class);
            }
        }

        @Test
        void aQueueOfItsOwnMakingIsRefused() {
            try (var partner = partner()) {
                assertThatThrownBy(partner::createTemporaryQueue).isInstanceOf(JMSRuntimeException.class);
            }
            try (var partner = partner()) {
                assertThatThrownBy(
                                () -> partner.createDurableConsumer(partner.createTopic("procurement.order"), "mine"))
                        .isInstanceOf(JMSRuntimeException.class);
            }
        }
    }

    @Nested
    class SigningIn {

        @Test
        void needsTheAccountsPassword() {
            var wrong = new JmsConnectionFactory("shancheng", "guessed", BROKER.partnerUrl());

            assertThatThrownBy(() -> connect(wrong)).isInstanceOf(JMSException.class);
        }

        @Test
        void anonymouslyIsRefused() {
            assertThatThrownBy(() -> connect(new JmsConnectionFactory(BROKER.partnerUrl())))
                    .isInstanceOf(JMSException.class);
        }

        private static void connect(ConnectionFactory factory) throws JMSException {
            try (var connection = factory.createConnection()) {
                connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            }
        }
    }

    private static JMSContext partner() {
        return BROKER.partnerConnections("shancheng").createContext();
    }

    private static Message taken(JMSContext service) {
        return service.createConsumer(service.createQueue("procurement.documents.from.*::" + INTAKE))
                .receive(5_000);
    }

    private static String address(Message message) throws JMSException {
        return ((ActiveMQDestination) message.getJMSDestination()).getAddress();
    }
}

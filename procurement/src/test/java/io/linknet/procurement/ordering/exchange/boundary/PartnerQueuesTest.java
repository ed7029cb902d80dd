package io.linknet.procurement.ordering.exchange.boundary;

import static io.linknet.procurement.ordering.document.entity.TradeDocument.Kind.ORDER_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.testing.TestBroker;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner's AMQP client finds in its queue. */
class PartnerQueuesTest {

    private static final byte[] XML = "<订单/>".getBytes(StandardCharsets.UTF_8);

    private final PartnerQueues queues = new PartnerQueues();
    private final UUID order = UUID.randomUUID();
    private JMSContext partner;

    @BeforeEach
    void connect() {
        queues.broker = TestBroker.shared().connections();
        partner = TestBroker.shared().partnerConnections("shancheng").createContext();
    }

    @AfterEach
    void disconnect() {
        partner.close();
    }

    @Test
    void holdDocumentsWithTheirKindAndOrder() throws JMSException {
        queues.deliver("shancheng", ORDER_CHANGE, order, "id-" + order, XML);

        var received = received();

        assertThat(received).isNotNull();
        assertThat(received.getJMSType()).isEqualTo("OrderChange");
        assertThat(received.getStringProperty("document_id")).isEqualTo("id-" + order);
        assertThat(received.getStringProperty("content_type")).isEqualTo("application/xml");
        assertThat(contentType(received)).isEqualTo("application/xml");
        assertThat(received.getBody(byte[].class)).isEqualTo(XML);
    }

    @Test
    void holdADocumentOnceHoweverOftenItIsSent() throws JMSException {
        queues.deliver("shancheng", ORDER_CHANGE, order, "id-" + order, XML);
        queues.deliver("shancheng", ORDER_CHANGE, order, "id-" + order, XML);
        queues.deliver("shancheng", ORDER_CHANGE, order, "another-" + order, XML);

        assertThat(received()).isNotNull();
        assertThat(received()).isNotNull().satisfies(it -> assertThat(it.getStringProperty("document_id"))
                .startsWith("another"));
        assertThat(received()).isNull();
    }

    @Test
    void thatDoNotExistTakeNothing() {
        assertThatThrownBy(() -> queues.deliver("nobody", ORDER_CHANGE, order, "id-" + order, XML))
                .isInstanceOf(JMSException.class);
    }

    @Test
    void neverHoldWhatNobodyCanBeAnsweredFor() throws JMSException {
        try (var service = TestBroker.shared().connections().createContext()) {
            var stray = service.createTextMessage("stray " + order);

            queues.setAside(stray);

            assertThat(service.createConsumer(service.createQueue("dead-letter"))
                            .receive(5_000)
                            .getBody(String.class))
                    .isEqualTo("stray " + order);
        }
    }

    private static String contentType(Message received) {
        var facade = (AmqpJmsMessageFacade) ((JmsMessage) received).getFacade();
        return String.valueOf(facade.getContentType());
    }

    private @Nullable Message received() {
        try (var consumer = partner.createConsumer(
                partner.createQueue("procurement.documents.to.shancheng"), "order_id = '" + order + "'")) {
            return consumer.receive(2_000);
        }
    }
}

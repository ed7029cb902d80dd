package io.linknet.procurement.ordering.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.CommandRequest;
import io.linknet.kernel.testing.TestBroker;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of messages that went through the broker as a partner sends them. */
class DocumentMessageTest {

    private static final String INTAKE = "procurement.documents.from.*::procurement.documents";

    private JMSContext partner;
    private JMSContext service;

    @BeforeEach
    void connect() {
        partner = TestBroker.shared().partnerConnections("shancheng").createContext();
        service = TestBroker.shared().connections().createContext();
    }

    @AfterEach
    void disconnect() {
        partner.close();
        service.close();
    }

    @Test
    void knowsTheAccountByTheAddressAndNothingElse() throws JMSException {
        var sent = partner.createTextMessage("<Order/>");
        sent.setStringProperty("account", "shizhu-chili");
        sent.setJMSReplyTo(partner.createQueue("procurement.documents.to.shizhu-chili"));

        assertThat(delivered(sent).account()).contains("shancheng");
    }

    @Test
    void ofNoPartnersAddressHasNoAccount() throws JMSException {
        service.createProducer().send(service.createQueue("dead-letter"), "<Order/>");

        var stray = service.createConsumer(service.createQueue("dead-letter")).receive(5_000);

        assertThat(new DocumentMessage(stray).account()).isEmpty();
    }

    @Test
    void readsWhatARequestSaysInItsHeaders() throws JMSException {
        var order = UUID.randomUUID();
        var sent = partner.createTextMessage("<Order/>");
        sent.setJMSType("OrderChange");
        sent.setStringProperty("authorization", "Bearer abc");
        sent.setStringProperty("idempotency_key", "key-0123456789abcdef");
        sent.setStringProperty("order_id", order.toString());
        sent.setStringProperty("seller", "shizhu-chili");
        sent.setStringProperty("accept_language", "fr, en;q=0.8, zh;q=0.2");

        var read = delivered(sent);

        assertThat(read.subject()).isEqualTo(DocumentSubject.ORDER_CHANGE);
        assertThat(read.credentials()).containsExactly("Bearer abc");
        assertThat(read.idempotencyKey()).isEqualTo("key-0123456789abcdef");
        assertThat(read.orderId()).isEqualTo(order);
        assertThat(read.seller()).isEqualTo("shizhu-chili");
        assertThat(read.locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void withoutPropertiesIsAnonymousAndChinese() throws JMSException {
        var read = delivered(partner.createTextMessage("<Order/>"));

        assertThat(read.credentials()).isEmpty();
        assertThat(read.idempotencyKey()).isNull();
        assertThat(read.seller()).isNull();
        assertThat(read.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThatThrownBy(read::orderId).satisfies(is(DocumentProblem.ORDER_ID_MISSING));
    }

    @Test
    void isAnsweredUnderItsCorrelationId() throws JMSException {
        assertThat(delivered(partner.createTextMessage("<Order/>")).correlation())
                .isNull();

        var correlated = partner.createTextMessage("<Order/>");
        correlated.setJMSCorrelationID("order-17");
        assertThat(delivered(correlated).correlation()).isEqualTo("order-17");
    }

    @Test
    void bringsItsDocumentAsTextOrAsBytes() throws JMSException {
        var bytes = partner.createBytesMessage();
        bytes.writeBytes("<订单/>".getBytes(StandardCharsets.UTF_8));

        assertThat(delivered(bytes).body()).asString(StandardCharsets.UTF_8).isEqualTo("<订单/>");
        assertThat(delivered(partner.createTextMessage("<订单/>")).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<订单/>");
    }

    @Test
    void isReadToTheLimitAndOneByteMore() throws JMSException {
        var large = partner.createBytesMessage();
        large.writeBytes(new byte[CommandRequest.MAX_BYTES + 1_000]);

        assertThat(delivered(large).body()).hasSize(CommandRequest.MAX_BYTES + 1);
    }

    @Test
    void ofAnotherKindIsRefused() throws JMSException {
        var map = partner.createMapMessage();
        map.setString("Order", "<Order/>");

        var read = delivered(map);

        assertThatThrownBy(read::body).satisfies(is(KernelProblem.UNSUPPORTED_FORMAT));
    }

    @ParameterizedTest
    @CsvSource({"*;q=x", "'a b c'", "''", "zh-CN", "fr"})
    void inAnUnknownLanguageIsAnsweredInChinese(String accepted) throws JMSException {
        var sent = partner.createTextMessage("<Order/>");
        sent.setStringProperty("accept_language", accepted);

        assertThat(delivered(sent).locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "Invoice", ""})
    void withAnotherSubjectIsRefused(@Nullable String subject) throws JMSException {
        var sent = partner.createTextMessage("<Order/>");
        sent.setJMSType(subject);

        var read = delivered(sent);

        assertThatThrownBy(read::subject).satisfies(is(DocumentProblem.SUBJECT_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "01990000-0000-7000-8000", "../x"})
    void aboutWhatIsNoOrderIdFindsNothing(String id) throws JMSException {
        var sent = partner.createTextMessage("<OrderChange/>");
        sent.setStringProperty("order_id", id);

        var read = delivered(sent);

        assertThatThrownBy(read::orderId).satisfies(is(KernelProblem.NOT_FOUND));
    }

    private DocumentMessage delivered(Message sent) {
        partner.createProducer().send(partner.createTopic("procurement.documents.from.shancheng"), sent);
        try (var consumer = service.createConsumer(service.createQueue(INTAKE))) {
            return new DocumentMessage(consumer.receive(10_000));
        }
    }

    private static java.util.function.Consumer<Throwable> is(io.linknet.kernel.problem.ProblemType type) {
        return failure -> assertThat(((DomainRuleViolation) failure).type()).isEqualTo(type);
    }
}

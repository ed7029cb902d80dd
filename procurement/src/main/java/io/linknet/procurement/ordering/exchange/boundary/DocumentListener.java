package io.linknet.procurement.ordering.exchange.boundary;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Takes the messages of partners' systems.
 *
 * <p>First the effect commits, with its answer in the memory of keys; then the answer is sent; then the message is
 * acknowledged. Whatever is cut short in between is delivered again and finds its answer: one effect, one answer or the
 * same answer twice. What cannot be served now (no database, no keys to judge a token by, no broker, a full queue) waits
 * and is delivered again. In no order; a partner that needs one waits for the answers.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(
                    propertyName = "destination",
                    propertyValue = "procurement.documents.from.*::procurement.documents"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2"),
            @ActivationConfigProperty(propertyName = "singleConnection", propertyValue = "true")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class DocumentListener implements MessageListener {

    private static final Logger LOG = System.getLogger(DocumentListener.class.getName());

    @Inject
    DocumentDesk desk;

    @Inject
    PartnerQueues queues;

    @Override
    public void onMessage(Message delivered) {
        var message = new DocumentMessage(delivered);
        try {
            var account = message.account();
            if (account.isEmpty()) {
                LOG.log(Level.ERROR, "a message for documents came by no partner's address: {0}", delivered);
                queues.setAside(delivered);
                return;
            }
            queues.answer(account.get(), message.correlation(), served(message));
        } catch (JMSException away) {
            throw new DeliveryPostponed(away);
        }
    }

    private Response served(DocumentMessage message) throws JMSException {
        var answer = desk.serve(message);
        if (answer.getStatus() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            throw new DeliveryPostponed(answer);
        }
        return answer;
    }

    /** Nothing has happened, or it can be told again: the broker is asked to deliver again later. */
    public static class DeliveryPostponed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DeliveryPostponed(Exception cause) {
            super("delivery postponed: " + cause.getMessage(), cause);
        }

        DeliveryPostponed(Response unavailable) {
            super("delivery postponed: " + unavailable.getStatus());
        }
    }
}

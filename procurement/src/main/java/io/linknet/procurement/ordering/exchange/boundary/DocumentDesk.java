package io.linknet.procurement.ordering.exchange.boundary;

import io.linknet.identity.bearer.BearerTokens;
import io.linknet.kernel.caller.CallerContext;
import io.linknet.kernel.rest.CommandRequest;
import io.linknet.kernel.rest.LastResortMapper;
import io.linknet.procurement.ordering.document.boundary.OrderDocumentsResource;
import io.linknet.procurement.ordering.document.boundary.RefusedDocument;
import io.linknet.procurement.ordering.document.boundary.RefusedDocumentMapper;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;

/**
 * Serves a message as the REST API serves a request: the same token rules, the same roles, the same use cases in the
 * same transaction, the same memory of keys, the same answers.
 */
@ApplicationScoped
public class DocumentDesk {

    @Inject
    BearerTokens bearer;

    @Inject
    CommandRequest command;

    @Inject
    OrderDocumentsResource documents;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager manager;

    /**
     * The answer, be it a refusal; what it tells of has been committed.
     *
     * @throws JMSException if the message cannot be read now
     */
    @ActivateRequestContext
    public Response serve(DocumentMessage message) throws JMSException {
        var locale = message.locale();
        try {
            var caller = bearer.caller(bearer.verify(message.credentials()));
            return CallerContext.runAs(caller, () -> carryOut(message, locale));
        } catch (JMSException away) {
            throw away;
        } catch (RefusedDocument refused) {
            return RefusedDocumentMapper.answer(refused, locale);
        } catch (Exception | StackOverflowError failure) {
            // The last resort of this door; nested elements without end must not stop the queue.
            return LastResortMapper.answer(failure, locale, "AMQP");
        }
    }

    private Response carryOut(DocumentMessage message, Locale locale) throws Exception {
        var subject = message.subject();
        subject.requireRole();
        return subject.isCommand() ? take(subject, message, locale) : give(subject, message.orderId());
    }

    private Response take(DocumentSubject subject, DocumentMessage message, Locale locale) throws JMSException {
        var body = message.body();
        var seller = message.seller();
        if (subject == DocumentSubject.ORDER) {
            command.describe(message.idempotencyKey(), "AMQP Order " + seller, body, locale);
            return documents.place(seller, body);
        }
        var order = message.orderId();
        command.describe(message.idempotencyKey(), "AMQP " + subject.text() + " " + order, body, locale);
        return switch (subject) {
            case ORDER_RESPONSE -> documents.answer(order, body);
            case ORDER_CHANGE -> documents.change(order, body);
            case ORDER_CANCELLATION -> documents.cancellation(order, body);
            case ORDER,
                    GET_ORDER,
                    GET_ORDER_RESPONSE,
                    GET_ORDER_CHANGE,
                    GET_ORDER_CANCELLATION -> throw new IllegalStateException(
                    "not about a document of an order: " + subject);
        };
    }

    /** In a message bean only the user's transaction shows the rows of the caller; a declared one shows none. */
    private Response give(DocumentSubject subject, UUID order) throws Exception {
        transaction.begin();
        try {
            return documents.issued(asked(subject), order);
        } finally {
            end();
        }
    }

    /** Nothing was written; Payara now and then forbids to end one's own transaction, see {@code CommandInterceptor}. */
    private void end() throws SystemException {
        try {
            transaction.rollback();
        } catch (IllegalStateException forbidden) {
            manager.rollback();
        }
    }

    private static TradeDocument.Kind asked(DocumentSubject subject) {
        return switch (subject) {
            case GET_ORDER -> TradeDocument.Kind.ORDER;
            case GET_ORDER_RESPONSE -> TradeDocument.Kind.ORDER_RESPONSE;
            case GET_ORDER_CHANGE -> TradeDocument.Kind.ORDER_CHANGE;
            case GET_ORDER_CANCELLATION -> TradeDocument.Kind.ORDER_CANCELLATION;
            case ORDER, ORDER_RESPONSE, ORDER_CHANGE, ORDER_CANCELLATION -> throw new IllegalStateException(
                    "asks for nothing: " + subject);
        };
    }
}

package io.linknet.kernel.messaging;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.jms.Topic;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A broker of one address whose commit can fail before or after it took effect, and which refuses a transaction that
 * repeats an event, as Artemis does while it remembers the event.
 */
final class UnreliableBroker {

    /** What becomes of the next commit. */
    enum Commit {
        WORKS,
        IS_LOST,
        WORKS_BUT_THE_ANSWER_IS_LOST
    }

    final List<String> delivered = new ArrayList<>();
    Commit nextCommit = Commit.WORKS;
    boolean remembersEvents = true;

    private final Set<String> known = new HashSet<>();
    private final List<String[]> pending = new ArrayList<>();

    ConnectionFactory connections() {
        return proxy(ConnectionFactory.class, (method, arguments) -> proxy(Connection.class, this::connection));
    }

    private Object connection(String method, Object[] arguments) {
        return method.equals("createSession") ? proxy(Session.class, this::session) : nothing();
    }

    private Object session(String method, Object[] arguments) throws JMSException {
        return switch (method) {
            case "createProducer" -> proxy(MessageProducer.class, this::producer);
            case "createTopic" -> proxy(Topic.class, (name, none) -> nothing());
            case "createTextMessage" -> message((String) arguments[0]);
            case "commit" -> commit();
            default -> nothing();
        };
    }

    private static TextMessage message(String text) {
        var properties = new java.util.HashMap<String, Object>(Map.of("text", text));
        return proxy(TextMessage.class, (method, arguments) -> switch (method) {
            case "setStringProperty" -> properties.put((String) arguments[0], arguments[1]);
            case "getStringProperty" -> properties.get(arguments[0]);
            case "getText" -> text;
            default -> nothing();
        });
    }

    private Object producer(String method, Object[] arguments) throws JMSException {
        if (method.equals("send")) {
            var message = (TextMessage) arguments[1];
            pending.add(new String[] {message.getStringProperty("_AMQ_DUPL_ID"), message.getText()});
        }
        return nothing();
    }

    private Object commit() throws JMSException {
        var batch = List.copyOf(pending);
        pending.clear();
        var fate = nextCommit;
        nextCommit = Commit.WORKS;
        if (fate == Commit.IS_LOST) {
            throw new JMSException("connection reset");
        }
        if (remembersEvents && batch.stream().anyMatch(message -> known.contains(message[0]))) {
            throw (JMSException) new JMSException("rolled back").initCause(new ActiveMQDuplicateIdException());
        }
        batch.forEach(message -> {
            known.add(message[0]);
            delivered.add(message[1]);
        });
        if (fate == Commit.WORKS_BUT_THE_ANSWER_IS_LOST) {
            throw new JMSException("connection reset");
        }
        return nothing();
    }

    /** Named as the client names it. */
    private static final class ActiveMQDuplicateIdException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private interface Answer {

        Object to(String method, Object[] arguments) throws JMSException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private static Object nothing() {
        return null;
    }
}

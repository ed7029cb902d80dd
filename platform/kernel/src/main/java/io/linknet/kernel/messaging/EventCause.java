package io.linknet.kernel.messaging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The event whose consumer is at work on the current thread; what it appends was caused by it.
 *
 * @param eventId the causing event
 * @param correlationId the first event of the chain
 */
record EventCause(String eventId, String correlationId) {

    private static final ThreadLocal<@Nullable EventCause> CURRENT = new ThreadLocal<>();

    static Optional<EventCause> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void set(IncomingEvent event) {
        CURRENT.set(new EventCause(event.id().toString(), event.correlationId()));
    }

    static void clear() {
        CURRENT.remove();
    }
}

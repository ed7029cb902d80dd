package io.linknet.portal.notice.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.notice.control.LiveAudience;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The line on which open pages hear that something happened: a topic, never content.
 *
 * <p>A page that hears of its topic asks for itself again, with its own rights. Lines end after ten minutes; browsers open
 * a new one, and the session is checked again.
 */
@Path("live")
@RequestScoped
public class LiveResource {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject
    LiveAudience audience;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Opens a line for the caller's member. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed(Roles.MEMBER)
    public void listen(@Context SseEventSink sink, @Context Sse sse) {
        var line = new Line(sink, sse, clock, clock.instant().plus(LONGEST));
        if (!audience.join(caller.get().member().value(), line)) {
            sink.close();
            return;
        }
        line.pulse();
    }

    /** One open line. */
    private record Line(SseEventSink sink, Sse sse, Clock clock, Instant end) implements LiveAudience.Listener {

        @Override
        public boolean happened(String topic) {
            return send(sse.newEventBuilder().name("notice").data(topic).build());
        }

        @Override
        public boolean pulse() {
            return send(sse.newEventBuilder().comment("alive").build());
        }

        private boolean send(OutboundSseEvent event) {
            if (sink.isClosed() || clock.instant().isAfter(end)) {
                sink.close();
                return false;
            }
            sink.send(event);
            return true;
        }
    }
}

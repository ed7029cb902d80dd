package io.linknet.portal.webhook.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.notice.control.Notices.Placed;
import io.linknet.portal.webhook.control.DeliveryTable.Message;
import io.linknet.portal.webhook.entity.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a delivery for each endpoint of the parties of a notice, in the transaction that keeps the notice. */
@ApplicationScoped
public class NoticeDeliveries {

    /** Shared with nobody's deletion, which waits until the deliveries are written. */
    private static final String FOLLOWING =
            "select id, member_id from webhook_endpoint where member_id = any (?) and ? = any (topics) for key share";

    @Inject
    ScopedWork scoped;

    @Inject
    Clock clock;

    void on(@Observes Placed kept) {
        scoped.with(connection -> write(connection, kept, clock.instant()));
    }

    /** Writes the deliveries of a notice; how many. */
    static int write(Connection connection, Placed kept, Instant now) throws SQLException {
        var notice = kept.notice();
        var following = following(connection, notice.parties(), notice.topic());
        for (var endpoint : following.entrySet()) {
            var data = new Told(
                    endpoint.getValue(),
                    notice.topic(),
                    notice.what(),
                    notice.document(),
                    notice.number().isEmpty() ? null : notice.number());
            var body = json(new Body(notice.what(), notice.occurredAt(), data));
            var message = new Message("msg_" + notice.id(), notice.what(), notice.number(), body);
            DeliveryTable.add(connection, Ids.next(), endpoint.getKey(), endpoint.getValue(), message, now);
        }
        return following.size();
    }

    private static Map<UUID, UUID> following(Connection connection, Set<UUID> parties, String topic)
            throws SQLException {
        var following = new LinkedHashMap<UUID, UUID>();
        try (var statement = connection.prepareStatement(FOLLOWING)) {
            statement.setArray(1, connection.createArrayOf("uuid", parties.toArray()));
            statement.setString(2, topic);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    following.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
        }
        return following;
    }

    /** The message that an administrator sends to try an endpoint. */
    static Message test(String id, UUID member, Instant now) {
        var body = new Body(Delivery.TEST, now, new Told(member, null, null, null, null));
        return new Message(id, Delivery.TEST, "", json(body));
    }

    /** What is posted: the envelope that Standard Webhooks recommends. */
    record Body(String type, Instant timestamp, Told data) {}

    /**
     * What the member sees as a notice.
     *
     * @param memberId whom it is told
     * @param number of the document; absent when the notice does not say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID memberId,
            @Nullable String topic,
            @Nullable String what,
            @Nullable UUID document,
            @Nullable String number) {}

    private static String json(Body body) {
        try {
            return Json.mapper().writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a notice can always be written", impossible);
        }
    }
}

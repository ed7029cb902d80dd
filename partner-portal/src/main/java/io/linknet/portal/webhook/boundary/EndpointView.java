package io.linknet.portal.webhook.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Tone;
import io.linknet.portal.webhook.control.Webhooks;
import io.linknet.portal.webhook.entity.Delivery;
import io.linknet.portal.webhook.entity.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint with its last deliveries.
 *
 * @param row the endpoint in words; absent when it is not registered yet
 * @param form what it is to be
 * @param action of the buttons: carries their key and what was wrong
 * @param next address of the following page; absent on the last
 * @param keeps whether the person may change it
 */
public record EndpointView(
        @Nullable EndpointRow row,
        Form form,
        Form action,
        List<DeliveryRow> deliveries,
        @Nullable String next,
        boolean keeps) {

    /**
     * A delivery in words.
     *
     * @param what happened
     * @param last what became of the last attempt; empty before the first
     */
    public record DeliveryRow(Delivery delivery, String id, String what, Tone tone, String state, String last) {

        static DeliveryRow of(Delivery delivery) {
            return new DeliveryRow(
                    delivery,
                    delivery.id().toString(),
                    what(delivery),
                    switch (delivery.state()) {
                        case DELIVERED -> Tone.DONE;
                        case DEAD -> Tone.RISK;
                        case WAITING -> delivery.attempts() == 0 ? Tone.OPEN : Tone.WAITING;
                    },
                    t("webhook.delivery." + delivery.state(), delivery.attempts()),
                    last(delivery));
        }

        private static String what(Delivery delivery) {
            if (delivery.type().equals(Delivery.TEST)) {
                return t("webhook.test.message");
            }
            var what = delivery.type().substring(delivery.type().indexOf('.') + 1);
            return t("notice.what." + what, delivery.number());
        }

        private static String last(Delivery delivery) {
            var last = delivery.last();
            return last == null
                    ? ""
                    : t(
                            "webhook.outcome." + last.outcome(),
                            String.valueOf(last.status()),
                            String.valueOf(last.millis()));
        }

        /** Whether it is tried again by itself. */
        public boolean waits() {
            return delivery.state() == Delivery.State.WAITING;
        }
    }

    /** The form as it first stands. */
    static Form filled(Endpoint endpoint) {
        return Form.filled(Map.of(
                        "version", Long.toString(endpoint.version()),
                        "url", endpoint.url(),
                        "description", endpoint.description()))
                .with("topics", endpoint.topics());
    }

    /** What the buttons say along: which version was seen. */
    public Map<String, String> seen() {
        return row == null
                ? Map.of()
                : Map.of("version", Long.toString(row.endpoint().version()));
    }

    /** What an endpoint can be told of. */
    public List<Choice> topics() {
        return Webhooks.topics().stream()
                .map(topic -> new Choice(topic, t("webhook.topic." + topic)))
                .toList();
    }
}

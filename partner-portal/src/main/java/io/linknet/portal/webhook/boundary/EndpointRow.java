package io.linknet.portal.webhook.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.ui.Tone;
import io.linknet.portal.webhook.entity.Endpoint;
import java.net.URI;
import java.util.List;

/**
 * An endpoint in words.
 *
 * @param name what the member calls it, or its host
 * @param topics in words
 * @param state in words
 * @param warning what somebody has to do about it; empty when nothing
 */
public record EndpointRow(
        Endpoint endpoint, String id, String name, List<String> topics, Tone tone, String state, String warning) {

    static EndpointRow of(Endpoint endpoint) {
        var because = endpoint.pausedBecause();
        return new EndpointRow(
                endpoint,
                endpoint.id().toString(),
                name(endpoint),
                endpoint.topics().stream().map(it -> t("webhook.topic." + it)).toList(),
                tone(endpoint),
                t("webhook.state." + state(endpoint)),
                because == null || because == Endpoint.Pause.BY_HAND ? "" : t("webhook.warning." + because));
    }

    private static String name(Endpoint endpoint) {
        return endpoint.description().isEmpty()
                ? String.valueOf(URI.create(endpoint.url()).getHost())
                : endpoint.description();
    }

    private static Tone tone(Endpoint endpoint) {
        if (endpoint.isPaused()) {
            return endpoint.pausedBecause() == Endpoint.Pause.BY_HAND ? Tone.DRAFT : Tone.RISK;
        }
        return endpoint.failingSince() == null ? Tone.DONE : Tone.WAITING;
    }

    private static String state(Endpoint endpoint) {
        if (endpoint.isPaused()) {
            return "PAUSED";
        }
        return endpoint.failingSince() == null ? "ACTIVE" : "FAILING";
    }
}

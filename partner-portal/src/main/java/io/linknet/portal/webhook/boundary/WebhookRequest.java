package io.linknet.portal.webhook.boundary;

import io.linknet.portal.webhook.control.KeepWebhooks.Terms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an endpoint is to be: where to post, what it is called, what it is told of. */
public record WebhookRequest(@Nullable String url, @Nullable String description, @Nullable List<String> topics) {

    Terms terms() {
        return new Terms(
                url == null ? "" : url, description == null ? "" : description, topics == null ? List.of() : topics);
    }
}

package io.linknet.portal.webhook.boundary;

import io.linknet.portal.webhook.entity.Endpoint;
import java.util.List;

/**
 * The member's endpoints.
 *
 * @param rows newest first
 * @param keeps whether the person may change them
 */
public record WebhooksView(List<EndpointRow> rows, boolean keeps) {

    static WebhooksView of(List<Endpoint> endpoints, boolean keeps) {
        return new WebhooksView(endpoints.stream().map(EndpointRow::of).toList(), keeps);
    }
}

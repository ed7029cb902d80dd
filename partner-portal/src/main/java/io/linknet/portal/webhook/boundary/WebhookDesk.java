package io.linknet.portal.webhook.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.rest.Cursor;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.webhook.boundary.EndpointView.DeliveryRow;
import io.linknet.portal.webhook.control.Webhooks;
import io.linknet.portal.webhook.entity.Delivery;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages of webhooks show. */
@RequestScoped
public class WebhookDesk {

    /** Address of the list. */
    static final String LIST = "/webhooks";

    private static final int SHOWN = 20;

    @Inject
    Pages pages;

    @Inject
    Webhooks webhooks;

    @Inject
    CurrentCaller caller;

    /** The form of an endpoint that is not registered yet. */
    public Response editor(Form form) {
        return pages.titled("webhook.new")
                .crumb("webhook.title", LIST)
                .show("webhook/webhook", new EndpointView(null, form, Form.blank(), List.of(), null, true));
    }

    /** The endpoint, with the form or the button that was refused. */
    public Response show(UUID id, @Nullable Form refused, Form action, @Nullable String after) {
        var endpoint = webhooks.get(caller.get(), id);
        var rows = webhooks.deliveries(caller.get(), id, Cursor.parse(after), SHOWN + 1);
        var shown = rows.subList(0, Math.min(SHOWN, rows.size()));
        var row = EndpointRow.of(endpoint);
        var form = refused == null ? EndpointView.filled(endpoint) : refused;
        return pages.named(row.name())
                .crumb("webhook.title", LIST)
                .show(
                        "webhook/webhook",
                        new EndpointView(
                                row,
                                form,
                                action,
                                shown.stream().map(DeliveryRow::of).toList(),
                                next(id, rows.size() > shown.size() ? shown.get(shown.size() - 1) : null),
                                keeps()));
    }

    private static @Nullable String next(UUID id, @Nullable Delivery last) {
        return last == null ? null : LIST + "/" + id + "?after=" + new Cursor(last.createdAt(), last.id()).text();
    }

    /** Whether the person may change endpoints. */
    public boolean keeps() {
        return caller.get().has(Role.ADMINISTRATOR);
    }
}

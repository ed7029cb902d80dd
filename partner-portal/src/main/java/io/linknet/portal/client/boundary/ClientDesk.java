package io.linknet.portal.client.boundary;

import io.linknet.identity.IdentitySettings;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.client.control.KeycloakClients;
import io.linknet.portal.client.entity.ApiClient;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages of clients show. */
@RequestScoped
public class ClientDesk {

    @Inject
    Pages pages;

    @Inject
    KeycloakClients clients;

    @Inject
    IdentitySettings settings;

    @Inject
    CurrentCaller caller;

    /** All clients. */
    public Response list() {
        var rows = clients.of(caller.get().member()).stream().map(this::row).toList();
        var page = pages.titled("client.title");
        return (keeps() ? page.action("client.new", ClientsPage.LIST + "/new") : page)
                .show("client/clients", new ClientsView(rows, keeps()));
    }

    /** The form of a client that is not issued yet. */
    public Response editor(Form form) {
        return pages.titled("client.new")
                .crumb("client.title", ClientsPage.LIST)
                .show("client/new", view(null, "", form, Form.blank(), Form.blank()));
    }

    /** A client as it stands. */
    public Response show(UUID id) {
        return show(id, null, Form.blank(), Form.blank());
    }

    /** The same with the form of its terms as it was refused, if it was. */
    Response show(UUID id, @Nullable Form refused, Form keys, Form action) {
        var client = clients.get(caller.get().member(), id);
        var form = refused == null ? filled(client) : refused;
        return pages.named(client.terms().name())
                .crumb("client.title", ClientsPage.LIST)
                .show("client/client", view(row(client), Long.toString(client.version()), form, keys, action));
    }

    private ClientPageView view(@Nullable ClientRow row, String version, Form form, Form keys, Form action) {
        return new ClientPageView(
                row,
                version,
                form,
                keys,
                action,
                caller.get().kind() == MemberKind.BANK,
                settings.issuer() + "/protocol/openid-connect/token",
                keeps());
    }

    private static Form filled(ApiClient client) {
        var terms = client.terms();
        return Form.filled(Map.of("name", terms.name(), "purpose", terms.purpose()))
                .with("roles", terms.roleNames())
                .with("services", terms.serviceNames());
    }

    private ClientRow row(ApiClient client) {
        return ClientRow.of(ClientView.of(client, clients.lastUse(client).orElse(null)));
    }

    private boolean keeps() {
        return caller.get().has(Role.ADMINISTRATOR);
    }

    /** An empty form, with what most clients are. */
    static Form blank() {
        return Form.blank().with("bound", List.of("true"));
    }
}

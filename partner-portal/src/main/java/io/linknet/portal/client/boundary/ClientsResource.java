package io.linknet.portal.client.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.CommandRequest;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.Versions;
import io.linknet.portal.client.control.KeycloakClients;
import io.linknet.portal.client.control.ManageClients;
import io.linknet.portal.client.entity.ApiClient;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The API clients of the caller's member, for its administrators; its auditors may look. */
@Path("api/partner-portal/clients")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ClientsResource {

    @Inject
    KeycloakClients clients;

    @Inject
    ManageClients manageClients;

    @Inject
    CommandRequest command;

    @Inject
    CurrentCaller caller;

    /** Body of {@code POST clients/{id}/keys}: keys as a new client shows them. */
    public record KeysRequest(@Nullable JsonNode keys) {

        /** Reveals nothing: somebody may have put a private key in. */
        @Override
        public String toString() {
            return "keys";
        }
    }

    /** All clients by name, on one page: there are twenty at most. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Page<ClientView> list() {
        return new Page<>(
                clients.of(caller.get().member()).stream().map(this::view).toList(), null);
    }

    /** One client. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Answers(ClientView.class)
    public Response show(@PathParam("id") UUID id) {
        return answer(clients.get(caller.get().member(), id));
    }

    /** Issues a client. */
    @POST
    @FreshSignIn
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ClientView.class)
    public Response issue(ClientRequest wanted) {
        var issued = manageClients.issue(command.key(), wanted.terms(), wanted.publicKeys(), wanted.wantsBinding());
        return Response.fromResponse(answer(issued))
                .status(Response.Status.CREATED)
                .location(URI.create("/api/partner-portal/clients/" + issued.id()))
                .build();
    }

    /** Says its terms anew; its keys have ways of their own. */
    @PUT
    @FreshSignIn
    @Path("{id}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ClientView.class)
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ClientRequest wanted) {
        return answer(manageClients.change(id, ifMatch, wanted.terms()));
    }

    /** Ends it for good. */
    @DELETE
    @FreshSignIn
    @Path("{id}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers({})
    public Response remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        manageClients.remove(id, ifMatch);
        return Response.noContent().build();
    }

    /** Lets it sign in with further keys. */
    @POST
    @FreshSignIn
    @Path("{id}/keys")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ClientView.class)
    public Response addKeys(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, KeysRequest shown) {
        return answer(manageClients.addKeys(id, ifMatch, ClientRequest.publicKeys(shown.keys())));
    }

    /** Lets it sign in with one of them no more. */
    @DELETE
    @FreshSignIn
    @Path("{id}/keys/{key}")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ClientView.class)
    public Response removeKey(
            @PathParam("id") UUID id,
            @PathParam("key") String key,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(manageClients.removeKey(id, ifMatch, key));
    }

    /** Gives it no tokens for the time being. */
    @POST
    @FreshSignIn
    @Path("{id}/pause")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ClientView.class)
    public Response pause(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(manageClients.pause(id, ifMatch));
    }

    /** Gives it tokens again. */
    @POST
    @FreshSignIn
    @Path("{id}/resumption")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ClientView.class)
    public Response resume(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(manageClients.resume(id, ifMatch));
    }

    private Response answer(ApiClient client) {
        return Response.ok(view(client)).tag(Versions.etag(client.version())).build();
    }

    private ClientView view(ApiClient client) {
        return ClientView.of(client, clients.lastUse(client).orElse(null));
    }
}

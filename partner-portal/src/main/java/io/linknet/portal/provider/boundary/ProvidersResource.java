package io.linknet.portal.provider.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.provider.control.LinkProviders;
import io.linknet.portal.provider.entity.ProviderChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** How a member's people sign in, for its administrators and auditors and the operator's. */
@Path("api/partner-portal/providers/{member}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ProvidersResource {

    @Inject
    LinkProviders providers;

    @Inject
    CurrentCaller caller;

    /** The provider at work, if there is one, and what was changed. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public SignInView show(@PathParam("member") UUID member) {
        var record = providers.of(caller.get(), member);
        return SignInView.of(record, providers.ownId(record.member().alias()));
    }

    /** Proposes a change. */
    @POST
    @FreshSignIn
    @Path("changes")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ChangeView.class)
    public Response propose(@PathParam("member") UUID member, ProviderRequest wanted) {
        var proposed = providers.propose(caller.get(), member, wanted.proposal());
        return Response.created(URI.create("/api/partner-portal/providers/" + member))
                .entity(ChangeView.of(proposed))
                .build();
    }

    /** Agrees to a change. */
    @POST
    @FreshSignIn
    @Path("changes/{change}/approval")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ChangeView.class)
    public Response approve(@PathParam("member") UUID member, @PathParam("change") UUID change) {
        return answer(providers.approve(caller.get(), member, change));
    }

    /** Declines a change, or takes the own proposal back. */
    @POST
    @FreshSignIn
    @Path("changes/{change}/declination")
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(ChangeView.class)
    public Response decline(@PathParam("member") UUID member, @PathParam("change") UUID change) {
        return answer(providers.decline(caller.get(), member, change));
    }

    private static Response answer(ProviderChange change) {
        return Response.ok(ChangeView.of(change)).build();
    }
}

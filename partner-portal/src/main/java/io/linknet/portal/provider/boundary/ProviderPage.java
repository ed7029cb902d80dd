package io.linknet.portal.provider.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.FreshSignIn;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.provider.control.LinkProviders;
import io.linknet.portal.provider.entity.ProviderChange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;

/** How a member's people sign in, for itself and the operator. */
@Controller
@Path("provider")
@RequestScoped
public class ProviderPage {

    static final String HERE = "/provider/";

    @Inject
    Pages pages;

    @Inject
    LinkProviders providers;

    @Inject
    CurrentCaller caller;

    /** How the own people sign in. */
    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response own() {
        return show(caller.get().member().value(), Form.blank());
    }

    /** How a member's people sign in. */
    @GET
    @Path("{member}")
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    public Response show(@PathParam("member") UUID member) {
        return show(member, Form.blank());
    }

    private Response show(UUID member, Form form) {
        var reader = caller.get();
        var record = providers.of(reader, member);
        var administers = reader.has(Role.ADMINISTRATOR);
        var view = new ProviderPageView(
                record.member(),
                SignInView.of(record, providers.ownId(record.member().alias())),
                administers && reader.member().value().equals(member),
                administers && reader.kind() == MemberKind.OPERATOR,
                record.changes().stream()
                        .anyMatch(it -> it.state() == ProviderChange.State.PROPOSED
                                && it.proposed().isBy(reader)),
                form);
        return pages.titled("provider.title")
                .crumb("standing.own", "/membership/" + member)
                .show("provider/provider", view);
    }

    /** Proposes a change. */
    @POST
    @FreshSignIn
    @Path("{member}/changes")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@PathParam("member") UUID member, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> providers.propose(
                        caller.get(), member, ProviderRequest.of(form).proposal()),
                change -> pages.goTo(
                        HERE + member, change.kind().takesTwo() ? "provider.proposed" : "provider.secret.taken"),
                form -> show(member, form));
    }

    /** Agrees to a change. */
    @POST
    @FreshSignIn
    @Path("{member}/changes/{change}/approval")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("member") UUID member, @PathParam("change") UUID change, MultivaluedMap<String, String> values) {
        return step(member, values, "provider.approved", form -> providers.approve(caller.get(), member, change));
    }

    /** Declines a change, or takes the own proposal back. */
    @POST
    @FreshSignIn
    @Path("{member}/changes/{change}/declination")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(
            @PathParam("member") UUID member, @PathParam("change") UUID change, MultivaluedMap<String, String> values) {
        return step(member, values, "provider.declined", form -> providers.decline(caller.get(), member, change));
    }

    private Response step(
            UUID member, MultivaluedMap<String, String> values, String done, Function<Form, ProviderChange> step) {
        return pages.submit(
                Form.of(values), step, change -> pages.goTo(HERE + member, done), form -> show(member, form));
    }
}

package io.linknet.portal.onboarding.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.label.QrCode;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.onboarding.control.BringMembers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whom the member brings into the network. */
@Controller
@Path("invitations")
@RequestScoped
public class InvitationsPage {

    static final String LIST = "/invitations";

    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    BringMembers bring;

    @Inject
    CurrentCaller caller;

    /** Those brought, last changed first, and the form for another. */
    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(
            value = {MemberKind.CHAIN_LEADER, MemberKind.COOPERATIVE, MemberKind.PROCESSOR, MemberKind.OPERATOR},
            refusal = "NOT_FOUND")
    public Response list(@QueryParam("after") @Nullable String after) {
        return list(Form.blank(), after);
    }

    private Response list(Form form, @Nullable String after) {
        var bringer = caller.get();
        var rows = bring.brought(bringer, Cursor.parse(after), ROWS);
        var page = Page.of(rows, ROWS, it -> new Cursor(it.changedAt(), it.id()), Function.identity());
        var kinds = StartView.choices(BringMembers.kinds(bringer));
        return pages.titled("onboarding.invitations")
                .show("onboarding/invitations", new InvitationsView(page.items(), page.next(), form, kinds));
    }

    /** Invites an organization. */
    @POST
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(
            value = {MemberKind.CHAIN_LEADER, MemberKind.COOPERATIVE, MemberKind.PROCESSOR, MemberKind.OPERATOR},
            refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(MultivaluedMap<String, String> values) {
        var bringer = caller.get();
        return pages.submit(
                Form.of(values),
                form -> bring.invite(bringer, Said.first(form), form.key()),
                id -> pages.goTo(LIST + "/" + id, "onboarding.invited"),
                form -> list(form, null));
    }

    /** One of those brought, with the link to hand on as long as it is not answered. */
    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(
            value = {MemberKind.CHAIN_LEADER, MemberKind.COOPERATIVE, MemberKind.PROCESSOR, MemberKind.OPERATOR},
            refusal = "NOT_FOUND")
    public Response show(@PathParam("id") UUID id) {
        return show(id, Form.blank());
    }

    private Response show(UUID id, Form form) {
        var application = bring.one(caller.get(), id);
        var link = bring.link(caller.get(), id);
        return pages.named(application.applicant().nameZh())
                .crumb("onboarding.invitations", LIST)
                .show("onboarding/invitation", new InvitationView(application, link, picture(link), form));
    }

    /** Makes another link in the place of one that was lost. */
    @POST
    @Path("{id}/link")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(
            value = {MemberKind.CHAIN_LEADER, MemberKind.COOPERATIVE, MemberKind.PROCESSOR, MemberKind.OPERATOR},
            refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response newLink(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> bring.newLink(caller.get(), id),
                done -> pages.goTo(LIST + "/" + id, "onboarding.link.made"),
                form -> show(id, form));
    }

    /** Takes an invitation back that nobody has answered. */
    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @ForKinds(
            value = {MemberKind.CHAIN_LEADER, MemberKind.COOPERATIVE, MemberKind.PROCESSOR, MemberKind.OPERATOR},
            refusal = "NOT_FOUND")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var bringer = caller.get();
        return pages.submit(
                Form.of(values),
                form -> bring.takeBack(bringer, id),
                done -> pages.goTo(LIST, "onboarding.taken-back"),
                form -> show(id, form));
    }

    private static String picture(String link) {
        return link.isEmpty()
                ? ""
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(new QrCode(link).png());
    }
}

package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.District;
import io.linknet.portal.procurement.entity.StandingDemand;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What a leader needs every week, and what was posted from it. */
@Controller
@Path("procurement/standing-demands")
@RequestScoped
public class StandingPage {

    private static final String LIST = "/procurement/standing-demands";
    private static final int ROWS = 20;

    @Inject
    Pages pages;

    @Inject
    Invitees invitees;

    @Inject
    @RestClient
    StandingClient standing;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The standing demands, newest first. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    public Response list(@QueryParam("after") @Nullable String after) {
        var page = standing.list(after, ROWS);
        var titled = pages.titled("procurement.standing").crumb("procurement.demands", DemandsPage.LIST);
        return (isBuyer() ? titled.action("procurement.standing.new", LIST + "/new") : titled)
                .show("procurement/standing", view(page.items(), page.next(), Form.blank()));
    }

    /** A form with the usual days. */
    @GET
    @Path("new")
    @RolesAllowed(Roles.BUYER)
    @ForKinds({MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR})
    public Response blank() {
        return editor(Form.filled(
                Map.of("windowDays", "5", "leadDays", "28", "answerDays", "3", "firmDays", "7", "semiFirmDays", "14")));
    }

    /** Sets one up. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    @ForKinds({MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR})
    public Response set(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> standing.set(form.key(), NewStanding.of(form)),
                set -> pages.goTo(LIST + "/" + set.id(), "procurement.standing.set"),
                form -> editor(Moved.back(form, "lines", NewStanding.places(form))));
    }

    /** One with its deliveries. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    public Response show(@PathParam("id") UUID id) {
        return show(id, Form.blank());
    }

    /** Ends one. */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> standing.end(form.key(), id),
                ended -> pages.goTo(LIST + "/" + id, "procurement.standing.ended"),
                form -> show(id, form));
    }

    private Response show(UUID id, Form form) {
        var shown = standing.get(id);
        return pages.named(shown.title())
                .crumb("procurement.standing", LIST)
                .show("procurement/standing", view(List.of(shown), null, form));
    }

    private Response editor(Form form) {
        return pages.titled("procurement.standing.new")
                .crumb("procurement.standing", LIST)
                .show("procurement/standing-editor", blank(form));
    }

    private StandingView blank(Form form) {
        var districts = procurement.districts().stream().map(District::choice).toList();
        return new StandingView(
                List.of(), null, true, form, new MaterialNames(procurement.materials()), invitees.choices(), districts);
    }

    private StandingView view(List<StandingDemand> rows, @Nullable String next, Form form) {
        var materials = new MaterialNames(procurement.materials());
        return new StandingView(rows, next, isBuyer(), form, materials, List.of(), List.of());
    }

    private boolean isBuyer() {
        return pages.person()
                .map(it -> it.caller())
                .filter(caller -> caller.has(Role.BUYER) && DemandsPage.ASKING.contains(caller.kind()))
                .isPresent();
    }
}

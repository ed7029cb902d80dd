package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Farmer;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.view.boundary.ListSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Pools: the leader's cockpit, the cooperative's pledge. */
@Controller
@Path("procurement/pools")
@RequestScoped
public class PoolsPage {

    static final String LIST = "/procurement/pools";

    private static final int ROWS = 20;
    private static final int FARMERS_AT_ONCE = 200;
    private static final List<String> STATUSES = List.of("OPEN", "LOCKED", "CLEARED", "PUBLISHED", "CLOSED");

    @Inject
    Pages pages;

    @Inject
    ListTools tools;

    @Inject
    Cockpit cockpit;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The pools, newest first. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response list(
            @QueryParam("after") @Nullable String after,
            @BeanParam ListSearch search,
            @QueryParam("joint") boolean joint) {
        var page = procurement.pools(search, after, null, joint, ROWS);
        var growing = pages.person()
                .filter(person -> person.caller().kind() == MemberKind.COOPERATIVE)
                .isPresent();
        var materials = new MaterialNames(procurement.materials());
        var head = tools.asked(LIST, joint ? Map.of("joint", "true") : Map.of(), search, STATUSES, materials);
        var titled = pages.titled(growing ? "procurement.pools.growing" : "procurement.pools");
        return (joint ? titled.action("procurement.joint.new", "/procurement/joint-pools/new") : titled)
                .show("procurement/pools", new PoolsView(head, page.items(), page.next(), growing, joint, materials));
    }

    /** One pool: the cockpit for its leader, the pledge for a cooperative. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response show(@PathParam("id") UUID id) {
        var pool = procurement.pool(id);
        return isLed(pool) || pool.isJoint() ? cockpit.show(pool) : editor(pool, PledgeForm.of(pool));
    }

    /** Pledges. */
    @POST
    @Path("{id}/pledges")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response pledge(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        var pool = procurement.pool(id);
        return pages.submit(
                Form.of(values),
                form -> procurement.pledge(form.key(), id, NewPledge.of(form, pool)),
                pledged -> pages.goTo(LIST + "/" + id, "procurement.pledge.made"),
                form -> editor(pool, NewPledge.of(form, pool).refused(form, pool)));
    }

    /** Lets the pledge stand after the demand was amended. */
    @POST
    @Path("{id}/pledges/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response keep(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.keepPledge(
                        form.key(), id, new ProcurementClient.Kept(Typed.number(form, "demandRevision"))),
                pool -> pages.goTo(LIST + "/" + id, "procurement.pledge.kept"),
                form -> editor(procurement.pool(id), form));
    }

    /** Takes the pledge back. */
    @POST
    @Path("{id}/pledges/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response withdraw(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.withdrawPledge(form.key(), id),
                pool -> pages.goTo(LIST + "/" + id, "procurement.pledge.withdrawn"),
                form -> editor(procurement.pool(id), form));
    }

    /** Ends pledging. */
    @POST
    @Path("{id}/lock")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response lock(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.lock(form.key(), id),
                pool -> pages.goTo(LIST + "/" + id, "procurement.pool.locked"),
                form -> cockpit.again(id, form));
    }

    /** Sends out the orders. */
    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response publish(@PathParam("id") UUID id, MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.publish(form.key(), id),
                sent -> pages.goTo(
                        LIST + "/" + id,
                        "procurement.pool.published",
                        sent.orders().size()),
                form -> cockpit.again(id, form));
    }

    private boolean isLed(Pool pool) {
        return pages.person()
                .filter(person ->
                        person.caller().member().value().equals(pool.leader().id()))
                .isPresent();
    }

    private List<Farmer> farmers(Pool pool) {
        var keepsFarmers = pages.person()
                .filter(person -> person.caller().kind() == MemberKind.COOPERATIVE
                        && person.caller().has(Role.SELLER))
                .isPresent();
        return keepsFarmers && !isLed(pool) ? farmers() : List.of();
    }

    /** All that the cooperative has, as far as one pledge can name them. */
    private List<Farmer> farmers() {
        var all = new ArrayList<Farmer>();
        String after = null;
        do {
            var page = procurement.farmers(after, FARMERS_AT_ONCE);
            all.addAll(page.items());
            after = page.next();
        } while (after != null && all.size() < NewPledge.MOST);
        return all;
    }

    private Response editor(Pool pool, Form form) {
        return pages.named(pool.title())
                .crumb("procurement.pools.growing", LIST)
                .show(
                        "procurement/pledge",
                        new PledgeEditorView(pool, farmers(pool), form, new MaterialNames(procurement.materials())));
    }
}

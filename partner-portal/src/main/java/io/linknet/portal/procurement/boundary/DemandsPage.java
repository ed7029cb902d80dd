package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.DemandCoverage;
import io.linknet.portal.procurement.entity.District;
import io.linknet.portal.view.boundary.ListSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What the chain needs, and how far it is covered. */
@Controller
@Path("procurement/demands")
@RequestScoped
public class DemandsPage {

    /** Who may post demands. */
    static final Set<MemberKind> ASKING = Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR);

    static final String LIST = "/procurement/demands";

    private static final int ROWS = 20;
    private static final List<String> STATUSES = List.of("OPEN", "CLOSED", "WITHDRAWN");

    @Inject
    Pages pages;

    @Inject
    ListTools tools;

    @Inject
    DemandSheet sheet;

    @Inject
    Invitees invitees;

    @Inject
    Bulk bulk;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The demands, newest first, each with its coverage. */
    @GET
    @RolesAllowed({Roles.BUYER, Roles.PLANNER})
    public Response list(@QueryParam("after") @Nullable String after, @BeanParam ListSearch search) {
        var page = procurement.demands(search, after, ROWS);
        var materials = new MaterialNames(procurement.materials());
        var head = tools.asked(LIST, Map.of(), search, STATUSES, materials);
        var buying = buying();
        var view = new DemandsView(head, page.items(), page.next(), coverage(page.items()), materials, buying);
        var listed = pages.titled("procurement.demands");
        return (buying != null ? listed.action("procurement.demand.new", LIST + "/new") : listed)
                .show("procurement/demands", view);
    }

    /**
     * A form for a new demand: empty, or a copy of another.
     *
     * @param copy the demand to copy
     * @param days by how many days the copy is later; 7 when absent
     */
    @GET
    @Path("new")
    @RolesAllowed(Roles.BUYER)
    @ForKinds({MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR})
    public Response blank(@QueryParam("copy") @Nullable UUID copy, @QueryParam("days") @DefaultValue("7") int days) {
        return editor(copy == null ? Form.blank() : DemandForm.of(procurement.copy(copy, days)));
    }

    /** Posts a demand. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    @ForKinds({MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR})
    public Response post(MultivaluedMap<String, String> values) {
        return pages.submit(
                Form.of(values),
                form -> procurement.post(form.key(), NewDemand.of(form)),
                posted -> pages.goTo(LIST + "/" + posted.id(), "procurement.demand.posted", posted.number()),
                form -> editor(Moved.back(form, "lines", NewDemand.places(form))));
    }

    /** Takes several demands back for one reason, each by itself. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.BUYER)
    public Response withdraw(MultivaluedMap<String, String> values) {
        var form = Form.of(values);
        var reason = new ProcurementClient.Abandonment(form.value("reason"));
        return bulk.each(
                form,
                LIST,
                "procurement.bulk.withdrawn-demands",
                demand -> LIST + "/" + demand.id(),
                (demand, key) -> procurement.withdraw(key, demand.id(), reason));
    }

    /** One demand. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BUYER, Roles.PLANNER, Roles.SELLER})
    public Response show(@PathParam("id") UUID id) {
        return sheet.show(id, Form.blank());
    }

    private @Nullable UUID buying() {
        return pages.person()
                .map(it -> it.caller())
                .filter(caller -> caller.has(Role.BUYER) && ASKING.contains(caller.kind()))
                .map(caller -> caller.member().value())
                .orElse(null);
    }

    private Map<UUID, DemandCoverage> coverage(List<Demand> demands) {
        if (demands.isEmpty()) {
            return Map.of();
        }
        return procurement.coverages(demands.stream().map(Demand::id).toList()).stream()
                .collect(Collectors.toMap(DemandCoverage::demandId, Function.identity()));
    }

    private Response editor(Form form) {
        return pages.titled("procurement.demand.new")
                .crumb("procurement.demands", LIST)
                .show(
                        "procurement/demand-editor",
                        new DemandEditorView(
                                form,
                                new MaterialNames(procurement.materials()),
                                invitees.choices(),
                                procurement.districts().stream()
                                        .map(District::choice)
                                        .toList(),
                                null));
    }
}

package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** What the own cooperative has pledged, and where it stands. */
@Controller
@Path("procurement/pledges")
@RequestScoped
public class PledgesPage {

    static final String LIST = "/procurement/pledges";

    private static final int ROWS = 20;
    private static final List<String> STATUSES = List.of("OPEN", "LOCKED", "CLEARED", "PUBLISHED", "CLOSED");

    @Inject
    Pages pages;

    @Inject
    ListTools tools;

    @Inject
    Bulk bulk;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The pledges, newest first. */
    @GET
    @RolesAllowed(Roles.SELLER)
    public Response list(@QueryParam("after") @Nullable String after, @BeanParam ListSearch search) {
        var page = procurement.pledges(search, after, ROWS);
        var materials = new MaterialNames(procurement.materials());
        var head = tools.asked(LIST, Map.of(), search, STATUSES, materials);
        return pages.titled("procurement.pledges")
                .crumb("procurement.pools.growing", PoolsPage.LIST)
                .show("procurement/pledges", new PledgesView(head, page.items(), page.next(), materials));
    }

    /** Takes several pledges back, each by itself. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response withdraw(MultivaluedMap<String, String> values) {
        return bulk.each(
                Form.of(values),
                LIST,
                "procurement.bulk.withdrawn",
                pool -> PoolsPage.LIST + "/" + pool.id(),
                (pool, key) -> procurement.withdrawPledge(key, pool.id()));
    }

    /** Reminds the farmers of several pledges who have not answered; each leads to the links that are handed over. */
    @POST
    @Path("reminders")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.SELLER)
    public Response remind(MultivaluedMap<String, String> values) {
        return bulk.each(
                Form.of(values),
                LIST,
                "procurement.bulk.reminded",
                pool -> PoolsPage.LIST + "/" + pool.id() + "/countersigns",
                (pool, key) -> procurement.remindFarmers(key, pool.id()));
    }
}

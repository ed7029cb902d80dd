package io.linknet.portal.supplier.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** A supplier's own cards, one by each of its buyers. */
@Controller
@Path("scorecards")
@RequestScoped
public class ScorecardsPage {

    private static final String LIST = "/scorecards";

    @Inject
    Pages pages;

    @Inject
    @RestClient
    SuppliersClient suppliers;

    /** The cards. */
    @GET
    @RolesAllowed(Roles.SELLER)
    public Response list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("after") @Nullable String after) {
        var first = from == null ? "" : from;
        var last = to == null ? "" : to;
        var page = suppliers.own(from, to, after);
        var next = page.next() == null ? null : LIST + "?from=" + first + "&to=" + last + "&after=" + page.next();
        return pages.titled("supplier.own-cards")
                .show("supplier/scorecards", new ScorecardsView(page.items(), first, last, next));
    }
}

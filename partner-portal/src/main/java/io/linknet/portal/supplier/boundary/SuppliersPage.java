package io.linknet.portal.supplier.boundary;

import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.boundary.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** A buyer's suppliers: their papers, and what came of what they promised. */
@Controller
@Path("suppliers")
@RequestScoped
public class SuppliersPage {

    static final String LIST = "/suppliers";

    private static final int ROWS = 50;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    SuppliersClient suppliers;

    /** The suppliers, the latest dealings first. */
    @GET
    @RolesAllowed(Roles.BUYER)
    public Response list(@QueryParam("after") @Nullable String after) {
        var page = suppliers.suppliers(after, ROWS);
        return pages.titled("supplier.title").show("supplier/suppliers", new SuppliersView(page.items(), page.next()));
    }

    /** One of them; a notice leads the supplier itself to its own papers. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.BUYER, Roles.SELLER})
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        if (isOwn(id)) {
            return Response.seeOther(URI.create(QualificationsPage.LIST)).build();
        }
        requireBuyer();
        var supplier = suppliers.supplier(id);
        return pages.named(supplier.supplier().name())
                .crumb("supplier.title", LIST)
                .show("supplier/supplier", new SupplierView(supplier, suppliers.scorecard(id, from, to)));
    }

    /** Other suppliers are no seller's business, nor whether there are any. */
    private void requireBuyer() {
        if (pages.person()
                .filter(person -> person.caller().roles().contains(Role.BUYER))
                .isEmpty()) {
            throw KernelProblem.NOT_FOUND.because();
        }
    }

    private boolean isOwn(UUID id) {
        return pages.person()
                .filter(person -> person.caller().isFor(new MemberId(id)))
                .isPresent();
    }
}

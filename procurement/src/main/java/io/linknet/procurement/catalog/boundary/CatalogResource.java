package io.linknet.procurement.catalog.boundary;

import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForEveryMember;
import io.linknet.procurement.catalog.control.Catalog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Shows the catalogue to everybody who is signed in. It is small and bounded by its migrations, so it is not paged. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CatalogResource {

    @Inject
    Catalog catalog;

    /** Every material with its grades, by code. */
    @GET
    @Path("materials")
    @RolesAllowed(Roles.MEMBER)
    @ForEveryMember
    public List<MaterialView> materials() {
        return catalog.materials().stream().map(MaterialView::of).toList();
    }

    /** Every district, by adcode. */
    @GET
    @Path("districts")
    @RolesAllowed(Roles.MEMBER)
    @ForEveryMember
    public List<DistrictView> districts() {
        return catalog.districts().stream().map(DistrictView::of).toList();
    }
}

package io.linknet.procurement.coverage.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.demand.control.Demands;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Shows how far several demands are covered. */
@Path("coverage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

    @Inject
    CoveragePages pages;

    @Inject
    Demands demands;

    @Inject
    CurrentCaller caller;

    /**
     * The coverage of several demands at once, for lists.
     *
     * @param ids the parameter {@code demand}, repeated
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public List<CoverageView> several(@QueryParam("demand") @NotEmpty @Size(max = Page.MAX_LIMIT) List<UUID> ids) {
        return pages.views(
                demands.visibleTerms(ids, caller.get().member()), caller.get().member());
    }
}

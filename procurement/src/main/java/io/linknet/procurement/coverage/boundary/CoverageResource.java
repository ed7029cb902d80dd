package io.linknet.procurement.coverage.boundary;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Page;
import io.linknet.procurement.coverage.control.CoverageLedger;
import io.linknet.procurement.demand.control.DemandTerms;
import io.linknet.procurement.demand.control.Demands;
import io.linknet.procurement.member.control.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Shows how far demands are covered. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {

    @Inject
    CoverageLedger ledger;

    @Inject
    Demands demands;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /** The coverage of one demand. */
    @GET
    @Path("demands/{id}/coverage")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public CoverageView one(@PathParam("id") UUID id) {
        return views(List.of(demands.terms(id, caller.get().member()))).get(0);
    }

    /**
     * The coverage of several demands at once, for lists.
     *
     * @param ids the parameter {@code demand}, repeated
     */
    @GET
    @Path("coverage")
    @Transactional
    @RolesAllowed(Roles.MEMBER)
    public List<CoverageView> several(@QueryParam("demand") @NotEmpty @Size(max = Page.MAX_LIMIT) List<UUID> ids) {
        return views(demands.visibleTerms(ids, caller.get().member()));
    }

    private List<CoverageView> views(List<DemandTerms> terms) {
        var ledgers = ledger.of(terms, caller.get().member());
        var parties = members.parties(ledgers.values().stream()
                .flatMap(lines -> lines.values().stream())
                .flatMap(line -> line.contributors().stream())
                .toList());
        return terms.stream()
                .map(demand -> CoverageView.of(demand.id(), requireNonNull(ledgers.get(demand.id())), parties))
                .toList();
    }
}

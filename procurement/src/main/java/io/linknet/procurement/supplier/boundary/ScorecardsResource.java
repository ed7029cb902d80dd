package io.linknet.procurement.supplier.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Days;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.supplier.control.Scorecards;
import io.linknet.procurement.supplier.control.Suppliers;
import io.linknet.procurement.supplier.control.Suppliers.Related;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A supplier's own cards, one by each of its buyers. */
@Path("scorecards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScorecardsResource {

    /** Each card is added up anew, so a page has few. */
    private static final int MOST_CARDS = 20;

    @Inject
    Suppliers suppliers;

    @Inject
    Scorecards scorecards;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    /**
     * The caller's own cards, by the buyers it dealt with last first; at most 20 in a page.
     *
     * @param from first day of the period; twelve months before its last day where nothing is said
     * @param to last day of the period; today where nothing is said
     */
    @GET
    @Transactional
    @RolesAllowed(Roles.SELLER)
    public Page<ScorecardView> list(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var supplier = caller.get().member();
        var size = Math.min(MOST_CARDS, Page.limit(limit));
        var period = scorecards.period(Days.parse(from, "from"), Days.parse(to, "to"));
        var buyers = suppliers.buyersOf(supplier, Cursor.parse(after), size);
        var ids = new ArrayList<UUID>(buyers.stream().map(Related::id).toList());
        ids.add(supplier.value());
        var parties = members.parties(ids);
        return Page.of(
                buyers,
                size,
                it -> new Cursor(it.lastAt(), it.id()),
                it -> ScorecardView.of(scorecards.of(new MemberId(it.id()), supplier, period), parties));
    }
}

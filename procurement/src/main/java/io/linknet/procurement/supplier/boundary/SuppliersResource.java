package io.linknet.procurement.supplier.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Days;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.supplier.control.Qualifications;
import io.linknet.procurement.supplier.control.Scorecards;
import io.linknet.procurement.supplier.control.Suppliers;
import io.linknet.procurement.supplier.control.Suppliers.Related;
import io.linknet.procurement.supplier.entity.Qualification;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A buyer's suppliers: what they show, and what came of what they promised. */
@Path("suppliers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuppliersResource {

    @Inject
    Suppliers suppliers;

    @Inject
    Qualifications qualifications;

    @Inject
    Scorecards scorecards;

    @Inject
    Members members;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The buyer's suppliers, the latest dealings first. */
    @GET
    @Transactional
    @RolesAllowed(Roles.BUYER)
    public Page<SupplierView.Row> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rows = suppliers.of(caller.get().member(), Cursor.parse(after), size);
        var ids = rows.stream().map(Related::id).toList();
        var parties = members.parties(ids);
        var shown = qualifications.shownBy(ids).stream()
                .collect(Collectors.groupingBy(it -> it.supplier().value()));
        return Page.of(
                rows,
                size,
                it -> new Cursor(it.lastAt(), it.id()),
                it -> row(it, parties, shown.getOrDefault(it.id(), List.of())));
    }

    private SupplierView.Row row(Related related, Map<UUID, Party> parties, List<Qualification> papers) {
        var states = papers.stream()
                .collect(Collectors.groupingBy(it -> it.state(today()), TreeMap::new, Collectors.counting()));
        return new SupplierView.Row(PartyView.of(related.id(), parties), related.lastAt(), states);
    }

    /** A supplier of the buyer's, with everything it shows. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.BUYER)
    public SupplierView get(@PathParam("id") UUID id) {
        suppliers.requireRelated(caller.get().member(), new MemberId(id));
        var papers = qualifications.shownBy(List.of(id)).stream()
                .map(it -> QualificationView.of(it, today()))
                .toList();
        return new SupplierView(PartyView.of(members.party(new MemberId(id))), papers);
    }

    /**
     * What came of what the supplier promised the buyer.
     *
     * @param from first day of the period; twelve months before its last day where nothing is said
     * @param to last day of the period; today where nothing is said
     */
    @GET
    @Path("{id}/scorecard")
    @Transactional
    @RolesAllowed(Roles.BUYER)
    public ScorecardView scorecard(
            @PathParam("id") UUID id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var buyer = caller.get().member();
        suppliers.requireRelated(buyer, new MemberId(id));
        var card = scorecards.of(
                buyer, new MemberId(id), scorecards.period(Days.parse(from, "from"), Days.parse(to, "to")));
        return ScorecardView.of(card, members.parties(List.of(buyer.value(), id)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR);
    }
}

package io.linknet.logistics.order.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.logistics.lot.control.Lots;
import io.linknet.logistics.member.control.Members;
import io.linknet.logistics.order.control.Deliverables;
import io.linknet.logistics.order.control.DuePosition;
import io.linknet.logistics.order.entity.Deliverable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the caller has promised, or was promised, and is not on its way yet. */
@Path("deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class DeliveriesResource {

    @Inject
    Deliverables deliverables;

    @Inject
    Members members;

    @Inject
    Lots lots;

    @Inject
    CurrentCaller caller;

    /** Open promises, earliest day first. */
    @GET
    @RolesAllowed(Roles.MEMBER)
    @Transactional
    public Page<DeliveryView> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer asked) {
        var limit = Page.limit(asked);
        var rows = deliverables.open(caller.get().member(), position(after), limit + 1);
        var parties = members.parties(rows.stream()
                .flatMap(row -> Stream.of(row.buyer().value(), row.seller().value()))
                .toList());
        var proposal = lots.proposal(members.party(caller.get().member()));
        return Page.of(rows, limit, DeliveriesResource::cursor, row -> DeliveryView.of(row, parties, proposal));
    }

    private static @Nullable DuePosition position(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        var cursor = Cursor.parse(after);
        return new DuePosition(LocalDate.ofInstant(cursor.at(), DeliveryWindow.CALENDAR), cursor.id());
    }

    private static Cursor cursor(Deliverable row) {
        var due = Objects.requireNonNull(row.nextDue(), "open rows have a day");
        return new Cursor(due.atStartOfDay(DeliveryWindow.CALENDAR).toInstant(), row.id());
    }
}

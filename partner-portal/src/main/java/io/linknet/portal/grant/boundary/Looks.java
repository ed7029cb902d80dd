package io.linknet.portal.grant.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.evidence.DataReads;
import io.linknet.kernel.evidence.DataReads.Side;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.grant.entity.Look;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** All looks at the member's data, or of its people at that of others: the services' by their API, the portal's own from its database. */
@RequestScoped
class Looks {

    @Inject
    @RestClient
    ProcurementLooks procurement;

    @Inject
    @RestClient
    SupplyFinanceLooks finance;

    @Inject
    DataReads own;

    @Inject
    CurrentCaller caller;

    /** Where data is shown that is told of. */
    public enum Place {
        PROCUREMENT,
        SUPPLY_FINANCE,
        PARTNER_PORTAL;

        /** The place of that name; procurement when there is none. */
        static Place of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElse(PROCUREMENT);
        }
    }

    /** The looks, latest first. */
    @Transactional
    public Page<Look> list(Place place, Side side, @Nullable String after, int limit) {
        return switch (place) {
            case PROCUREMENT -> list(procurement, side, after, limit);
            case SUPPLY_FINANCE -> list(finance, side, after, limit);
            case PARTNER_PORTAL -> Page.of(
                    own.page(caller.get().member(), side, Cursor.parse(after), limit),
                    limit,
                    it -> new Cursor(it.readAt(), it.id()),
                    Looks::look);
        };
    }

    private static Page<Look> list(LooksClient service, Side side, @Nullable String after, int limit) {
        return side == Side.OWNER ? service.reads(after, limit) : service.looks(after, limit);
    }

    private static Look look(DataReads.Seen it) {
        return new Look(
                it.id(),
                it.ownerId(),
                it.readerId(),
                it.personName(),
                it.category(),
                it.purpose(),
                it.objectType(),
                it.objectId(),
                it.readAt());
    }
}

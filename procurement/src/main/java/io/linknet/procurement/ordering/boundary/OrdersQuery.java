package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.rest.Days;
import io.linknet.procurement.listing.Side;
import io.linknet.procurement.listing.Sorting;
import io.linknet.procurement.ordering.control.OrderFilter;
import io.linknet.procurement.ordering.entity.OrderStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which orders are asked for: the filter of the list and of its export. */
public class OrdersQuery {

    /** {@code buyer} or {@code seller}; both when absent. */
    @QueryParam("side")
    @Nullable
    Side side;

    /** Repeatable; all when absent. */
    @QueryParam("status")
    Set<OrderStatus> status = Set.of();

    @QueryParam("demand")
    @Nullable
    UUID demand;

    /** The other party. */
    @QueryParam("partner")
    @Nullable
    UUID partner;

    /** A part of the order's number, or of the code or name of a material in it. */
    @QueryParam("text")
    @Nullable
    @Size(max = 80)
    String text;

    /** First day of placing, Asia/Shanghai. */
    @QueryParam("placedFrom")
    @Nullable
    String placedFrom;

    /** Last day of placing, Asia/Shanghai. */
    @QueryParam("placedTo")
    @Nullable
    String placedTo;

    /** {@code newest} when absent; {@code due} puts those first of which something open is due first. */
    @QueryParam("sort")
    @Nullable
    Sorting sort;

    OrderFilter toFilter() {
        return new OrderFilter(
                side != Side.seller,
                side != Side.buyer,
                status,
                demand,
                partner,
                text == null || text.isBlank() ? null : text.strip(),
                Days.parse(placedFrom, "placedFrom"),
                Days.parse(placedTo, "placedTo"),
                sort == null ? Sorting.newest : sort);
    }
}

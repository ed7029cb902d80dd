package io.linknet.procurement.ordering.control;

import io.linknet.procurement.listing.Sorting;
import io.linknet.procurement.ordering.entity.OrderStatus;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows.
 *
 * @param bought those the reader placed
 * @param sold those the reader is asked for
 * @param statuses none means all
 * @param demandId only those that fulfil that demand
 * @param partnerId only those with that other party
 * @param text only those with it in their number, or in the code or a name of a material
 * @param placedFrom first day of placing, Asia/Shanghai
 * @param placedTo last day of placing, Asia/Shanghai
 * @param sorting in which order
 */
public record OrderFilter(
        boolean bought,
        boolean sold,
        Set<OrderStatus> statuses,
        @Nullable UUID demandId,
        @Nullable UUID partnerId,
        @Nullable String text,
        @Nullable LocalDate placedFrom,
        @Nullable LocalDate placedTo,
        Sorting sorting) {}

package io.linknet.procurement.ordering.control;

import io.linknet.procurement.ordering.entity.OrderStatus;
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
 */
public record OrderFilter(boolean bought, boolean sold, Set<OrderStatus> statuses, @Nullable UUID demandId) {}

package io.linknet.portal.exchange.entity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which documents about its orders a member gets sent, as procurement tells it.
 *
 * @param account of the member's systems at the broker
 * @param accountOpen whether the operator has opened it
 * @param intake the address that those systems send to
 * @param queue the queue that they read
 * @param kinds for example {@code ORDER_RESPONSE}
 * @param changedAt when it was last said; absent if never
 */
public record Delivery(
        String account,
        boolean accountOpen,
        String intake,
        String queue,
        List<String> kinds,
        long version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    public Delivery {
        kinds = List.copyOf(kinds);
    }
}

package io.linknet.portal.logistics.boundary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shipments, newest first.
 *
 * @param show which are shown: {@code open}, {@code received} or {@code all}
 * @param next position of the next page; absent on the last
 */
public record ShipmentsView(List<Row> rows, String show, @Nullable String next) {

    /** One shipment and what the reader can do with it. */
    public record Row(Goods.Shipment shipment, Desk.Actions can) {}

    /** Address of the next page with the same filter; absent on the last. */
    public @Nullable String nextPage() {
        return next == null ? null : "/logistics/shipments?show=" + show + "&after=" + next;
    }
}

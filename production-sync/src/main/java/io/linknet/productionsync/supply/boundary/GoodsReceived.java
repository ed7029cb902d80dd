package io.linknet.productionsync.supply.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.productionsync.calendar.Week;
import io.linknet.productionsync.supply.control.FollowSupply.WeighedIn;
import io.linknet.productionsync.supply.entity.Receipt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fields of {@code logistics.goods-received.v1} that are used here. */
record GoodsReceived(UUID receiptId, UUID buyerId, Instant receivedAt, List<Line> lines) {

    /** One lot. */
    record Line(UUID orderId, int orderLine, UUID lotId, QuantityBody shipped, QuantityBody accepted) {}

    List<WeighedIn> weighedIn() {
        var day = LocalDate.ofInstant(receivedAt, Week.ZONE);
        return lines.stream()
                .map(line -> new WeighedIn(
                        line.orderId(),
                        line.orderLine(),
                        Receipt.of(
                                receiptId,
                                line.lotId(),
                                day,
                                line.shipped().toDomain(),
                                line.accepted().toDomain())))
                .toList();
    }
}

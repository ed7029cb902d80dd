package io.linknet.productionsync.supply.boundary;

import io.linknet.kernel.rest.QuantityBody;
import java.util.List;
import java.util.UUID;

/** The fields of {@code procurement.order-changed.v1} that are used here: every line, the cancelled ones promise nothing. */
record OrderChanged(UUID orderId, String number, UUID buyerId, UUID sellerId, List<Line> lines) {

    /** One line as it stands now. */
    record Line(
            int line,
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            QuantityBody quantity,
            List<OrderAnswered.Part> promises) {

        OrderPlaced.Line ordered() {
            return new OrderPlaced.Line(line, materialCode, materialNameZh, materialNameEn, quantity);
        }
    }

    /** The same as if it were placed like that. */
    OrderPlaced ordered() {
        return new OrderPlaced(
                orderId,
                number,
                buyerId,
                sellerId,
                lines.stream().map(Line::ordered).toList());
    }

    /** The promises as they stand. */
    OrderAnswered promised() {
        return new OrderAnswered(
                orderId,
                buyerId,
                lines.stream()
                        .map(line -> new OrderAnswered.Line(line.line(), line.promises()))
                        .toList());
    }
}

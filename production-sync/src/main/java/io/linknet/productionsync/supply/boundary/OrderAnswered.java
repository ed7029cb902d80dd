package io.linknet.productionsync.supply.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.productionsync.supply.entity.Promise;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of {@code procurement.order-answered.v1} that are used here. */
record OrderAnswered(UUID orderId, UUID buyerId, List<Line> lines) {

    /** One line as answered. */
    record Line(int line, List<Part> promises) {}

    /** A part that comes on a day. */
    record Part(QuantityBody quantity, LocalDate date) {

        Promise toDomain() {
            return new Promise(date, quantity.toDomain());
        }
    }

    Map<Integer, List<Promise>> promises() {
        return lines.stream().collect(Collectors.toMap(Line::line, line -> line.promises().stream()
                .map(Part::toDomain)
                .toList()));
    }
}

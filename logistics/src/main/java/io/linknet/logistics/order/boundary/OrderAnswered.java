package io.linknet.logistics.order.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.logistics.order.entity.DatedQuantity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What {@code procurement.order-answered.v1} says, as far as shipping needs it: every line as it stands now. */
record OrderAnswered(UUID orderId, long version, List<Line> lines) {

    record Line(int line, List<Part> promises) {}

    record Part(QuantityBody quantity, LocalDate date) {}

    Map<Integer, List<DatedQuantity>> toDomain() {
        var promises = new LinkedHashMap<Integer, List<DatedQuantity>>();
        for (var line : lines) {
            promises.put(
                    line.line(),
                    line.promises().stream()
                            .map(part -> new DatedQuantity(part.quantity().toDomain(), part.date()))
                            .toList());
        }
        return promises;
    }
}

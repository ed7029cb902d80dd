package io.linknet.productionsync.supply.boundary;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.material.control.NamedMaterial;
import io.linknet.productionsync.supply.entity.Ordered;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The fields of {@code procurement.order-placed.v1} that are used here. */
record OrderPlaced(UUID orderId, String number, UUID buyerId, UUID sellerId, List<Line> lines) {

    /** One line as ordered. */
    record Line(int line, String materialCode, String materialNameZh, String materialNameEn, QuantityBody quantity) {

        NamedMaterial named() {
            return new NamedMaterial(
                    materialCode,
                    materialNameZh,
                    materialNameEn,
                    quantity.toDomain().unit());
        }
    }

    Map<Integer, Ordered> ordered() {
        return lines.stream()
                .collect(Collectors.toMap(
                        Line::line,
                        line -> new Ordered(
                                line.materialCode(),
                                line.quantity().toDomain().unit(),
                                number,
                                new MemberId(sellerId))));
    }
}

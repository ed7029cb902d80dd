package io.linknet.supplyfinance.trade.control;

import io.linknet.kernel.value.Unit;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.supplyfinance.trade.entity.OrderLine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order line as the other features see it.
 *
 * @param orderId the order
 * @param orderNumber what people call it
 * @param orderVersion the version that names the price
 * @param line position in the order
 * @param materialCode code of the catalogue
 * @param materialNameZh its Chinese name
 * @param materialNameEn its English name
 * @param gradeCode the grade asked for
 * @param unit the unit that the price is for
 * @param unitPrice what one unit costs
 */
public record PricedLine(
        UUID orderId,
        String orderNumber,
        long orderVersion,
        int line,
        String materialCode,
        String materialNameZh,
        String materialNameEn,
        @Nullable String gradeCode,
        Unit unit,
        UnitPrice unitPrice) {

    static PricedLine of(OrderLine line) {
        var material = line.material();
        return new PricedLine(
                line.id().orderId(),
                line.orderNumber(),
                line.id().version(),
                line.id().line(),
                material.code(),
                material.nameZh(),
                material.nameEn(),
                material.gradeCode(),
                line.unit(),
                line.unitPrice());
    }
}

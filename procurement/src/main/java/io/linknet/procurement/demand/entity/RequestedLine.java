package io.linknet.procurement.demand.entity;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.kernel.value.UnitPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One material a demand asks for.
 *
 * @param materialCode code of the catalogue
 * @param gradeCode the grade that is good enough; better ones are welcome too
 * @param quantity how much; nothing once the line is withdrawn
 * @param window when it is welcome
 * @param priceCeiling the most that is paid per unit, or exactly what is paid
 * @param fixedPrice whether exactly that is paid
 * @param zone how binding the line is
 * @param overTolerancePercent by how much a delivery may exceed, 0 to 100
 * @param underTolerancePercent by how much a delivery may fall short, 0 to 100
 * @param minimumLot the least that one cooperative delivers, in the unit of the quantity
 * @param priority 1 is covered before 2, 2 before 3, when there is not enough for all lines
 * @param packSize whole multiples of it alone are delivered, in the unit of the quantity
 */
public record RequestedLine(
        String materialCode,
        String gradeCode,
        Quantity quantity,
        DeliveryWindow window,
        UnitPrice priceCeiling,
        boolean fixedPrice,
        Zone zone,
        BigDecimal overTolerancePercent,
        BigDecimal underTolerancePercent,
        @Nullable Quantity minimumLot,
        int priority,
        @Nullable Quantity packSize) {

    /** What a line comes as when nothing is said: neither first nor last. */
    public static final int USUAL_PRIORITY = 2;

    /** Drops trailing zeros, so that what was read is equal to what was said. */
    public RequestedLine {
        overTolerancePercent = plain(overTolerancePercent);
        underTolerancePercent = plain(underTolerancePercent);
    }

    private static BigDecimal plain(BigDecimal percent) {
        var stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The same, as binding as that zone. */
    public RequestedLine in(Zone other) {
        return new RequestedLine(
                materialCode,
                gradeCode,
                quantity,
                window,
                priceCeiling,
                fixedPrice,
                other,
                overTolerancePercent,
                underTolerancePercent,
                minimumLot,
                priority,
                packSize);
    }

    /** Whether nothing is asked on this line any more. */
    public boolean isWithdrawn() {
        return quantity.isZero();
    }
}

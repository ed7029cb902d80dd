package io.linknet.procurement.pooling.control;

import io.linknet.kernel.value.DeliveryWindow;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When a last day for answers ends: with that day in the calendar of Asia/Shanghai. */
public final class Deadline {

    private Deadline() {}

    /** The first moment after the day; none when there is no last day. */
    public static @Nullable Instant endOf(@Nullable LocalDate lastDay) {
        return lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(DeliveryWindow.CALENDAR).toInstant();
    }
}

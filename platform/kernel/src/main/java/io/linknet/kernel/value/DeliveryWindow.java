package io.linknet.kernel.value;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days on which a delivery is welcome, both ends included.
 *
 * @param from first day, calendar of Asia/Shanghai
 * @param to last day, not before {@code from}
 */
@Embeddable
public record DeliveryWindow(LocalDate from, LocalDate to) {

    /** The calendar that every promise on LinkNet is made in. */
    public static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

    /**
     * Refuses a window that ends before it starts.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public DeliveryWindow {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the window ends on " + to + " before it starts on " + from);
        }
    }

    /** Whether a delivery on that day is in time. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether at least one day belongs to both windows. */
    public boolean overlaps(DeliveryWindow other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }
}

package io.linknet.procurement.listing;

import io.linknet.kernel.rest.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is asked for; what is absent narrows nothing.
 *
 * @param side own ones or those of others
 * @param text what the number, the title, the name of who asks, or a material's code or name has in it
 * @param material code of a material on one of the lines
 * @param district adcode of where it is wanted; a code that ends in 00 stands for all districts within
 * @param dueFrom first day on which the time for answers may end, Asia/Shanghai
 * @param dueTo last such day
 * @param windowFrom a line is welcome on this day or later
 * @param windowTo a line is welcome on this day or earlier
 * @param sorting in which order
 */
public record ListFilter(
        @Nullable Side side,
        @Nullable String text,
        @Nullable String material,
        @Nullable String district,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        Sorting sorting) {

    /**
     * The place of a row in the order that is asked for.
     *
     * @param moment when it came into the list
     * @param due until when answers are taken
     */
    public Cursor place(UUID id, Instant moment, @Nullable Instant due) {
        return sorting.place(id, moment, due);
    }

    /** The district, or all within it, as a pattern: {@code 500000} is all of Chongqing. */
    @Nullable
    String districts() {
        return district == null ? null : district.replaceFirst("(00)+$", "") + "%";
    }

    /** What is said of the goods: the material and the days. */
    boolean asksForGoods() {
        return material != null || windowFrom != null || windowTo != null;
    }
}

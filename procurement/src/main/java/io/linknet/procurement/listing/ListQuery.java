package io.linknet.procurement.listing;

import io.linknet.kernel.rest.Days;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The filter of a list and of its export, as it stands in the address; see {@link ListFilter} for the parts. */
public class ListQuery {

    /** {@code buyer} or {@code seller}; both when absent. */
    @QueryParam("side")
    @Nullable
    Side side;

    @QueryParam("text")
    @Nullable
    @Size(max = 80)
    String text;

    /** Code of the catalogue. */
    @QueryParam("material")
    @Nullable
    @Size(max = 40)
    String material;

    /** GB/T 2260. */
    @QueryParam("district")
    @Nullable
    @Pattern(regexp = "([1-9][0-9]{5})?")
    String district;

    /** ISO 8601 day, like the three that follow. */
    @QueryParam("dueFrom")
    @Nullable
    String dueFrom;

    @QueryParam("dueTo")
    @Nullable
    String dueTo;

    @QueryParam("windowFrom")
    @Nullable
    String windowFrom;

    @QueryParam("windowTo")
    @Nullable
    String windowTo;

    /** {@code newest} when absent. */
    @QueryParam("sort")
    @Nullable
    Sorting sort;

    public ListFilter toFilter() {
        return new ListFilter(
                side,
                said(text),
                said(material),
                said(district),
                Days.parse(dueFrom, "dueFrom"),
                Days.parse(dueTo, "dueTo"),
                Days.parse(windowFrom, "windowFrom"),
                Days.parse(windowTo, "windowTo"),
                sort == null ? Sorting.newest : sort);
    }

    private static @Nullable String said(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}

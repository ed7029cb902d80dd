package io.linknet.portal.view.boundary;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filter of a list as it stands in the page's address, and just so in the service's; no list knows all of it. */
public class ListSearch {

    /** Repeatable; all when absent. */
    @QueryParam("status")
    List<String> status = List.of();

    /** {@code buyer} or {@code seller}. */
    @QueryParam("side")
    @Nullable
    String side;

    /** A part of a number, a title or a name. */
    @QueryParam("text")
    @Nullable
    String text;

    /** Code of the catalogue. */
    @QueryParam("material")
    @Nullable
    String material;

    /** GB/T 2260. */
    @QueryParam("district")
    @Nullable
    String district;

    /** ISO 8601 day, like those that follow. */
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

    @QueryParam("placedFrom")
    @Nullable
    String placedFrom;

    @QueryParam("placedTo")
    @Nullable
    String placedTo;

    /** {@code due}; the newest first when absent. */
    @QueryParam("sort")
    @Nullable
    String sort;

    /** The own ones in that state. */
    public static ListSearch own(String status) {
        var search = new ListSearch();
        search.status = List.of(status);
        search.side = "buyer";
        return search;
    }

    /** The one state that is shown; empty when there are several or all. */
    public String onlyStatus() {
        return status.size() == 1 ? status.get(0) : "";
    }

    public List<String> statuses() {
        return status;
    }

    /** What stands in a field of the form; empty when nothing does. */
    public String value(String field) {
        return rest().filter(it -> it.name.equals(field))
                .map(it -> it.value)
                .findFirst()
                .orElse("");
    }

    /** The filter as a query, without a question mark; empty when all is shown. */
    public String query() {
        return query(status);
    }

    /** The same for other states. */
    String query(List<String> states) {
        return Stream.concat(states.stream().map(it -> new Part("status", it)), rest())
                .filter(it -> !it.value.isEmpty())
                .map(Part::text)
                .collect(Collectors.joining("&"));
    }

    private Stream<Part> rest() {
        return Stream.of(
                part("side", side),
                part("text", text),
                part("material", material),
                part("district", district),
                part("dueFrom", dueFrom),
                part("dueTo", dueTo),
                part("windowFrom", windowFrom),
                part("windowTo", windowTo),
                part("placedFrom", placedFrom),
                part("placedTo", placedTo),
                part("sort", sort));
    }

    private static Part part(String name, @Nullable String value) {
        return new Part(name, value == null ? "" : value.strip());
    }

    private record Part(String name, String value) {

        String text() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }
}

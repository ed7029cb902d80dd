package io.linknet.portal.procurement.boundary;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filter of the list of orders, as it stands in the page's address and in the service's. */
public class OrdersSearch {

    /** Repeatable; all when absent. */
    @QueryParam("status")
    List<String> status = List.of();

    /** A part of a number or of a material's name. */
    @QueryParam("text")
    @Nullable
    String text;

    /** ISO 8601 day. */
    @QueryParam("placedFrom")
    @Nullable
    String placedFrom;

    /** ISO 8601 day. */
    @QueryParam("placedTo")
    @Nullable
    String placedTo;

    /** The one state that is shown; empty when there are several or all. */
    public String onlyStatus() {
        return status.size() == 1 ? status.get(0) : "";
    }

    public List<String> statuses() {
        return status;
    }

    public String text() {
        return text == null ? "" : text;
    }

    public String placedFrom() {
        return placedFrom == null ? "" : placedFrom;
    }

    public String placedTo() {
        return placedTo == null ? "" : placedTo;
    }

    /** The filter as a query, without a question mark; empty when all orders are shown. */
    public String query() {
        return Stream.concat(
                        status.stream().map(it -> pair("status", it)),
                        Stream.of(pair("text", text()), pair("placedFrom", placedFrom()), pair("placedTo", placedTo())))
                .filter(it -> !it.endsWith("="))
                .collect(Collectors.joining("&"));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8);
    }
}

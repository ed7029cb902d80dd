package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.entity.Form;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which lines of an order a page shows, as it stands in the page's address. */
public class LinesSearch {

    /** Number of the first line shown. */
    @QueryParam("from")
    @DefaultValue("1")
    int from = 1;

    /** {@code OPEN} or {@code DIFFERING}; every line when absent. */
    @QueryParam("lines")
    @Nullable
    String state;

    /** A part of a material's code, name or grade. */
    @QueryParam("material")
    @Nullable
    String material;

    /** The filter of a page whose form was sent. */
    static LinesSearch of(Form form) {
        var search = new LinesSearch();
        search.from = from(form);
        search.state = form.optional("at.lines");
        search.material = form.optional("at.material");
        return search;
    }

    /** Number of the first line of the page whose form was sent. */
    static int from(Form form) {
        var from = form.value("from", "1");
        return from.matches("[0-9]{1,6}") ? Integer.parseInt(from) : 1;
    }

    public int from() {
        return Math.max(1, from);
    }

    /** The state looked for; empty when every line is shown. */
    public String state() {
        return state == null ? "" : state;
    }

    public String material() {
        return material == null ? "" : material.strip();
    }

    /** Whether some lines are left out. */
    public boolean isNarrow() {
        return !state().isEmpty() || !material().isEmpty();
    }

    /** The same filter from another line on, as a query with its question mark. */
    public String from(int line) {
        return Stream.of("from=" + line, pair("lines", state()), pair("material", material()))
                .filter(it -> !it.endsWith("="))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String pair(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package io.linknet.portal.datacatalogue.boundary;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is looked for in the data catalogue, as it stands in the address of the page; what is empty lets everything through. */
public class DataSearch {

    private static final int LONGEST = 80;

    @QueryParam("class")
    @Nullable
    String dataClass;

    /** {@code <service>/<feature>}. */
    @QueryParam("feature")
    @Nullable
    String feature;

    @QueryParam("mark")
    @Nullable
    String mark;

    @QueryParam("text")
    @Nullable
    String text;

    static DataSearch of(String dataClass, String feature, String mark, String text) {
        var search = new DataSearch();
        search.dataClass = dataClass;
        search.feature = feature;
        search.mark = mark;
        search.text = text;
        return search;
    }

    /** The fields that are filled. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        put(values, "class", dataClass);
        put(values, "feature", feature);
        put(values, "mark", mark);
        put(values, "text", text);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            var typed = value.strip();
            values.put(name, typed.substring(0, Math.min(typed.length(), LONGEST)));
        }
    }

    /** The same as part of an address, without a leading {@code ?}. */
    String query() {
        return values().entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

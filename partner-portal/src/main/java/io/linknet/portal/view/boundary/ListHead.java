package io.linknet.portal.view.boundary;

import io.linknet.portal.ui.Choice;
import io.linknet.portal.view.entity.SavedView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a list: its states, its filter, its export and the views that are kept of it.
 *
 * @param list address of the list
 * @param kept what of the address is no filter and stays
 * @param search the filter
 * @param statuses states to choose from
 * @param choices of the fields that are chosen from a list, by their names; a field without choices is not shown
 * @param views filters that the reader keeps
 */
public record ListHead(
        String list,
        Map<String, String> kept,
        ListSearch search,
        List<String> statuses,
        Map<String, List<Choice>> choices,
        List<SavedView> views) {

    /** What a field is chosen from; nothing when the list has no such field. */
    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }

    /** Whether something is asked for beyond the text, so that it should be in sight. */
    public boolean isNarrowed() {
        return Stream.of("material", "district", "dueFrom", "dueTo", "windowFrom", "windowTo", "side", "sort")
                .anyMatch(field -> !search.value(field).isEmpty());
    }

    /** Whether anything is left out. */
    public boolean isFiltered() {
        return !search.query().isEmpty();
    }

    /** The address's query as it stands, without a question mark. */
    public String query() {
        return query(search.query());
    }

    /** The list in one state, or in all, filtered as it is. */
    public String inState(@Nullable String status) {
        return address(query(search.query(status == null ? List.of() : List.of(status))));
    }

    /** The list as a file, filtered as it is. */
    public String export() {
        return list + "-export" + (query().isEmpty() ? "" : "?" + query());
    }

    /** The following page; none after the last. */
    public @Nullable String next(@Nullable String after) {
        return after == null
                ? null
                : address(Stream.of(query(), "after=" + after)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining("&")));
    }

    private String query(String filter) {
        return Stream.concat(kept.entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()), Stream.of(filter))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private String address(String query) {
        return query.isEmpty() ? list : list + "?" + query;
    }
}

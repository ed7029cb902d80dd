package io.linknet.procurement.listing;

import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.DeliveryWindow;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conditions of a list's query that are only there when they are asked for. */
public final class Conditions {

    private static final Cursor START = Cursor.parse(null);

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** None yet. */
    public Conditions() {}

    /** Those of a filter, in a query that binds {@code :reader}. */
    public Conditions(ListFilter filter, Listed names) {
        if (filter.side() != null) {
            text.append(" and ")
                    .append(names.owner())
                    .append(filter.side() == Side.buyer ? " = :reader" : " <> :reader");
        }
        whenLike(names.hasText(), "text", filter.text());
        when(names.isIn(), "district", filter.districts());
        due(filter, names);
        if (filter.asksForGoods()) {
            text.append(" and exists (select 1 from ").append(names.lines());
            when("l.materialCode = :material", "material", filter.material());
            when("l.windowTo >= :windowFrom", "windowFrom", filter.windowFrom());
            when("l.windowFrom <= :windowTo", "windowTo", filter.windowTo());
            text.append(')');
        }
    }

    private void due(ListFilter filter, Listed names) {
        if (names.dueIsDay()) {
            when(names.due() + " >= :dueFrom", "dueFrom", filter.dueFrom());
            when(names.due() + " <= :dueTo", "dueTo", filter.dueTo());
        } else {
            when(names.due() + " > :dueFrom", "dueFrom", start(filter.dueFrom()));
            var to = filter.dueTo();
            when(names.due() + " <= :dueTo", "dueTo", start(to == null ? null : to.plusDays(1)));
        }
    }

    /** A condition that holds for that value; left out when there is none. */
    public Conditions when(String condition, String name, @Nullable Object value) {
        if (value != null && !(value instanceof Collection<?> all && all.isEmpty())) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** A condition that holds for what has those words in it, just as they were typed. */
    public Conditions whenLike(String condition, String name, @Nullable String typed) {
        return when(condition, name, typed == null ? null : "%" + literal(typed) + "%");
    }

    /** Begins after the row at that place, in the order that is asked for. */
    public Conditions after(Cursor place, Sorting sorting, Listed names) {
        var first = place.equals(START);
        switch (sorting) {
            case newest -> {
                if (!first) {
                    begin("(%1$s < :at or %1$s = :at and %2$s < :id)", names.moment(), names, place.at(), place.id());
                }
                text.append(" order by %s desc, %s desc".formatted(names.moment(), names.id()));
            }
            case due -> {
                if (!first) {
                    afterDue(place, names);
                }
                text.append(" order by %s nulls last, %s".formatted(names.due(), names.id()));
            }
        }
        return this;
    }

    private void afterDue(Cursor place, Listed names) {
        if (place.at().equals(Sorting.NEVER)) {
            text.append(" and %s is null".formatted(names.due()));
            when(names.id() + " > :id", "id", place.id());
            return;
        }
        Object at = names.dueIsDay() ? LocalDate.ofInstant(place.at(), DeliveryWindow.CALENDAR) : place.at();
        begin("(%1$s > :at or %1$s = :at and %2$s > :id or %1$s is null)", names.due(), names, at, place.id());
    }

    private void begin(String condition, String column, Listed names, Object at, UUID id) {
        text.append(" and ").append(condition.formatted(column, names.id()));
        parameters.put("at", at);
        parameters.put("id", id);
    }

    /** First moment of a day, Asia/Shanghai. */
    public static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(DeliveryWindow.CALENDAR).toInstant();
    }

    private static String literal(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    /** To stand behind the predicate of the query. */
    public String text() {
        return text.toString();
    }

    /** Gives the query its values. */
    public void bind(Query query) {
        parameters.forEach(query::setParameter);
    }

    /** The rows in the order of their ids. */
    public static <T> List<T> inOrder(List<UUID> ids, Collection<T> rows, Function<T, UUID> id) {
        var byId = rows.stream().collect(Collectors.toMap(id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}

package io.linknet.procurement.ordering.control;

import io.linknet.kernel.value.DeliveryWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The conditions of a filter that are only there when they are asked for; {@code o} is the order. */
final class OrderConditions {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    OrderConditions(OrderFilter filter) {
        if (filter.demandId() != null) {
            add("o.demandId = :demand", "demand", filter.demandId());
        }
        if (filter.partnerId() != null) {
            add("(o.buyerId = :partner or o.sellerId = :partner)", "partner", filter.partnerId());
        }
        if (filter.placedFrom() != null) {
            add("o.placedAt >= :placedFrom", "placedFrom", start(filter.placedFrom()));
        }
        if (filter.placedTo() != null) {
            add(
                    "o.placedAt < :placedBefore",
                    "placedBefore",
                    start(filter.placedTo().plusDays(1)));
        }
        if (filter.text() != null) {
            add(
                    """
                    (lower(o.number) like :text escape '!' or exists (
                      select 1 from OrderLine l where l.order = o and (lower(l.materialCode) like :text escape '!'
                        or lower(l.materialNameZh) like :text escape '!' or lower(l.materialNameEn) like :text escape '!')))
                    """,
                    "text",
                    "%" + literal(filter.text()) + "%");
        }
    }

    private void add(String condition, String name, Object value) {
        text.append(" and ").append(condition);
        parameters.put(name, value);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(DeliveryWindow.CALENDAR).toInstant();
    }

    /** What is typed is looked for as it is typed. */
    private static String literal(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    String text() {
        return text.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}

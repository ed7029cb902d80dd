package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts the reason of a share into words: why it is that much, and what would have changed it. */
public final class Why {

    private static final List<String> NONE = List.of();

    /** By reason, the numbers that its sentences name, in their order. */
    private static final Map<String, List<String>> NUMBERS = Map.ofEntries(
            Map.entry("FULL_PLEDGE", List.of("pledged")),
            Map.entry("PROPORTIONAL_SHARE", List.of("fraction", "pledged", "share")),
            Map.entry("EQUAL_SHARE", List.of("perHousehold", "households", "share")),
            Map.entry("PRIORITY_SHARE", List.of("rank", "fraction", "share")),
            Map.entry("TRACK_RECORD_SHARE", List.of("recordPercent", "fraction", "share")),
            Map.entry("LATER_THAN_OTHERS", List.of("share", "pledged")),
            Map.entry("PRICE_ABOVE_CLEARING", List.of("price", "above")),
            Map.entry("DEMAND_USED_UP", List.of("price", "share")),
            Map.entry("PRICE_ABOVE_CEILING", List.of("price", "ceiling", "above")),
            Map.entry("GRADE_BELOW_REQUEST", NONE),
            Map.entry("OUTSIDE_WINDOW", List.of("earliest", "latest", "from", "to")),
            Map.entry("TOO_FAR", List.of("kilometres", "maximum")),
            Map.entry("DISTANCE_UNKNOWN", NONE),
            Map.entry("NOT_INVITED", NONE),
            Map.entry("UNIT_DIFFERS", List.of("unit", "wanted")),
            Map.entry("NOT_ASKED_FOR", NONE),
            Map.entry("SEVERAL", NONE),
            Map.entry("PLEDGE_BELOW_LOT", List.of("pledged", "lot")),
            Map.entry("SHARE_BELOW_LOT", List.of("share")));

    /** Values that are codes of units (UN/ECE Rec 20). */
    private static final Set<String> UNITS = Set.of("unit", "wanted");

    private Why() {}

    /** A sentence that says why, and one that says what would have changed it where something would. */
    public static List<String> of(Clearing.Share share) {
        var numbers = NUMBERS.getOrDefault(share.reason(), NONE);
        var known = numbers.stream().allMatch(share.values()::containsKey);
        var reason = share.reason() + (known ? "" : ".brief");
        var arguments = numbers.stream().map(name -> shown(share, name)).toArray();
        var change = "procurement.change." + share.reason();
        return Stream.of(
                        t("procurement.why." + reason, arguments),
                        known && Texts.has(change) ? t(change, arguments) : "")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** A unit, a quantity, a price, a day or a plain number, as the value says. */
    private static String shown(Clearing.Share share, String name) {
        var value = share.values().getOrDefault(name, "");
        if (UNITS.contains(name)) {
            return Formats.unit(value);
        }
        var parts = value.split(" ", 2);
        if (parts.length == 2 && isNumber(parts[0])) {
            return parts[1].equals(share.unitPrice().currency())
                    ? Formats.price(new UnitPriceBody(parts[0], parts[1]))
                    : Formats.quantity(new QuantityBody(parts[0], parts[1]));
        }
        return isNumber(value) ? Formats.number(new BigDecimal(value)) : dayOr(value);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static String dayOr(String value) {
        try {
            return Formats.day(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }
}

package io.linknet.logistics.traceability.boundary;

import static io.linknet.logistics.traceability.entity.TraceProblem.PAGE_SIZE_UNFIT;
import static io.linknet.logistics.traceability.entity.TraceProblem.TIME_UNREADABLE;
import static io.linknet.logistics.traceability.entity.TraceProblem.UNKNOWN_PARAMETER;

import io.linknet.kernel.rest.Cursor;
import io.linknet.logistics.gs1.DigitalLink;
import io.linknet.logistics.traceability.control.TraceQuery;
import io.linknet.logistics.traceability.control.TraceQuery.Field;
import io.linknet.logistics.traceability.control.TraceQuery.Match;
import io.linknet.logistics.traceability.control.TraceQuery.Position;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query parameters of EPCIS 2.0 (8.2.7.1 and 12.8); a list is given by commas or by repeating the name. What
 * is not supported is refused, so that nobody takes an unfiltered answer for a filtered one.
 */
final class EpcisParameters {

    /** Events of a page when nobody says, as the standard has it. */
    static final int PER_PAGE = 30;

    static final int MOST_PER_PAGE = 500;

    private static final Map<String, Field> EQUAL = Map.of(
            "eventType", Field.EVENT_TYPE,
            "EQ_action", Field.ACTION,
            "EQ_bizStep", Field.BIZ_STEP,
            "EQ_disposition", Field.DISPOSITION,
            "EQ_readPoint", Field.READ_POINT,
            "EQ_bizLocation", Field.BIZ_LOCATION);
    private static final Map<String, Match> MATCH = Map.of(
            "MATCH_epc", Match.EPC,
            "MATCH_epcClass", Match.EPC_CLASS,
            "MATCH_parentID", Match.PARENT,
            "MATCH_anyEPC", Match.ANY,
            "MATCH_anyEPCClass", Match.EPC_CLASS);
    private static final Set<String> OTHERS = Set.of("GE_eventTime", "LT_eventTime", "perPage", "nextPageToken");

    private final MultivaluedMap<String, String> given;

    EpcisParameters(MultivaluedMap<String, String> given) {
        this.given = given;
        for (var name : given.keySet()) {
            if (!EQUAL.containsKey(name) && !MATCH.containsKey(name) && !OTHERS.contains(name)) {
                throw UNKNOWN_PARAMETER.at(name, name);
            }
        }
    }

    /** Events of a page. */
    int perPage() {
        var text = given.getFirst("perPage");
        if (text == null) {
            return PER_PAGE;
        }
        if (!text.matches("[1-9][0-9]{0,4}")) {
            throw PAGE_SIZE_UNFIT.at("perPage", text);
        }
        return Math.min(MOST_PER_PAGE, Integer.parseInt(text));
    }

    /** The question; it asks for one event more than a page has, which tells whether there is another page. */
    TraceQuery query() {
        var equal = new EnumMap<Field, List<String>>(Field.class);
        EQUAL.forEach((name, field) -> put(
                equal,
                field,
                name,
                field.name().startsWith("BIZ_L") || field == Field.READ_POINT
                        ? DigitalLink::canonical
                        : EpcisParameters::word));
        var matches = new EnumMap<Match, List<String>>(Match.class);
        MATCH.forEach((name, match) -> put(matches, match, name, DigitalLink::canonical));
        return new TraceQuery(equal, time("GE_eventTime"), time("LT_eventTime"), matches, after(), perPage() + 1);
    }

    private <K extends Enum<K>> void put(Map<K, List<String>> target, K key, String name, UnaryOperator<String> form) {
        var values = given.getOrDefault(name, List.of()).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(form)
                .toList();
        if (!values.isEmpty()) {
            target.put(key, values);
        }
    }

    /** CBV words come bare, as URN or as web URI: {@code shipping}, {@code urn:epcglobal:cbv:bizstep:shipping}. */
    private static String word(String text) {
        return text.substring(Math.max(text.lastIndexOf(':'), text.lastIndexOf('-')) + 1);
    }

    private @Nullable Instant time(String name) {
        var text = given.getFirst(name);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw TIME_UNREADABLE.at(name, text);
        }
    }

    private @Nullable Position after() {
        var token = given.getFirst("nextPageToken");
        if (token == null || token.isEmpty()) {
            return null;
        }
        var cursor = Cursor.parse(token);
        return new Position(cursor.at(), cursor.id());
    }
}

package io.linknet.logistics.traceability.control;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the past, in the words of EPCIS 2.0's SimpleEventQuery.
 *
 * @param equal per column of the index the values of which one must be there ({@code eventType}, {@code EQ_...})
 * @param from {@code GE_eventTime}
 * @param before {@code LT_eventTime}
 * @param matches canonical EPCs per kind of match
 * @param after position of the last event of the page before
 * @param limit most events
 */
public record TraceQuery(
        Map<Field, List<String>> equal,
        @Nullable Instant from,
        @Nullable Instant before,
        Map<Match, List<String>> matches,
        @Nullable Position after,
        int limit) {

    /** Columns that can be compared. */
    public enum Field {
        EVENT_TYPE("event_type"),
        ACTION("action"),
        BIZ_STEP("biz_step"),
        DISPOSITION("disposition"),
        READ_POINT("read_point"),
        BIZ_LOCATION("biz_location");

        private final String column;

        Field(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    /** Ways an EPC can be named in an event. */
    public enum Match {
        /** In epcList or childEPCs. */
        EPC,
        /** In quantityList or childQuantityList. */
        EPC_CLASS,
        /** As the parent of an aggregation. */
        PARENT,
        /** Anywhere. */
        ANY
    }

    /**
     * A place in the list of events, which is ordered by time.
     *
     * @param at event time of the last one seen
     * @param id its id
     */
    public record Position(Instant at, java.util.UUID id) {}
}

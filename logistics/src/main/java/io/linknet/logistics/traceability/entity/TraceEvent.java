package io.linknet.logistics.traceability.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One EPCIS 2.0 event: the document as it is served, and what the standard's queries ask for.
 *
 * @param id UUID; {@code eventID} is its URN
 * @param eventType {@code ObjectEvent} or {@code AggregationEvent}
 * @param action {@code ADD}, {@code OBSERVE} or {@code DELETE}
 * @param bizStep CBV 2.0 business step
 * @param disposition CBV 2.0 disposition
 * @param readPoint where it was seen, canonical URI
 * @param bizLocation where it is from now on, canonical URI
 * @param eventTime when it happened
 * @param epcs things named one by one
 * @param classes things named by their lot
 * @param parent the load that things were put into or taken out of
 * @param document JSON-LD of the event
 */
public record TraceEvent(
        UUID id,
        String eventType,
        String action,
        String bizStep,
        @Nullable String disposition,
        @Nullable String readPoint,
        @Nullable String bizLocation,
        Instant eventTime,
        List<String> epcs,
        List<String> classes,
        @Nullable String parent,
        ObjectNode document) {}

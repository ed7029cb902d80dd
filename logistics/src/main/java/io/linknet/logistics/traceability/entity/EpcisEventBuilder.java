package io.linknet.logistics.traceability.entity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.value.Ids;
import io.linknet.logistics.traceability.entity.EpcisVocabulary.LotQuantity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts an EPCIS event together, in the order of the standard's fields. */
final class EpcisEventBuilder {

    /** Where LinkNet works all year round. */
    private static final String OFFSET = "+08:00";

    private final UUID id = Ids.next();
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final String type;
    private final String action;
    private final Instant time;
    private final List<String> epcs = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private String bizStep = "";
    private @Nullable String disposition;
    private @Nullable String readPoint;
    private @Nullable String bizLocation;
    private @Nullable String parent;

    EpcisEventBuilder(String type, String action, Instant at) {
        this.type = type;
        this.action = action;
        this.time = at.truncatedTo(ChronoUnit.MILLIS);
        document.put("type", type);
        document.put("eventID", "urn:uuid:" + id);
        document.put("eventTime", time.toString());
        document.put("eventTimeZoneOffset", OFFSET);
        document.put("action", action);
    }

    EpcisEventBuilder step(String step, String withDisposition) {
        bizStep = step;
        disposition = withDisposition;
        document.put("bizStep", step);
        document.put("disposition", withDisposition);
        return this;
    }

    EpcisEventBuilder load(String sscc) {
        epcs.add(sscc);
        document.putArray("epcList").add(sscc);
        return this;
    }

    EpcisEventBuilder parent(String sscc) {
        parent = sscc;
        document.put("parentID", sscc);
        return this;
    }

    EpcisEventBuilder lots(String field, List<LotQuantity> lots) {
        var list = document.putArray(field);
        for (var lot : lots) {
            classes.add(lot.epcClass());
            list.addObject()
                    .put("epcClass", lot.epcClass())
                    .put("quantity", lot.quantity().amount())
                    .put("uom", lot.quantity().unit().code());
        }
        return this;
    }

    /** Only aggregations have {@code childEPCs}; the standard wants the field even where there are none. */
    EpcisEventBuilder noSingleItems() {
        document.putArray("childEPCs");
        return this;
    }

    EpcisEventBuilder readAt(String place) {
        readPoint = place;
        document.putObject("readPoint").put("id", place);
        return this;
    }

    EpcisEventBuilder nowAt(String place) {
        bizLocation = place;
        document.putObject("bizLocation").put("id", place);
        return this;
    }

    EpcisEventBuilder papers(String kind, List<String> uris) {
        var list = document.withArray("bizTransactionList");
        uris.forEach(uri -> list.addObject().put("type", kind).put("bizTransaction", uri));
        return this;
    }

    EpcisEventBuilder between(String seller, String buyer) {
        document.putArray("sourceList").addObject().put("type", "owning_party").put("source", seller);
        document.putArray("destinationList")
                .addObject()
                .put("type", "owning_party")
                .put("destination", buyer);
        return this;
    }

    ObjectNode masterData() {
        return document.putObject("ilmd");
    }

    TraceEvent build() {
        return new TraceEvent(
                id,
                type,
                action,
                bizStep,
                disposition,
                readPoint,
                bizLocation,
                time,
                List.copyOf(epcs),
                List.copyOf(classes),
                parent,
                document);
    }
}

package io.linknet.logistics.traceability.boundary;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.linknet.kernel.value.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The envelope around events that answers a query: an EPCISQueryDocument of EPCIS 2.0. */
public final class EpcisDocument {

    private static final String STANDARD_CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    private EpcisDocument() {}

    /** Puts events into the envelope, in the given order. */
    public static ObjectNode of(List<ObjectNode> events, Instant now) {
        var document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context")
                .add(STANDARD_CONTEXT)
                .addObject()
                .put("linknet", "https://linknet.example/epcis/");
        document.put("id", "urn:uuid:" + Ids.next());
        document.put("type", "EPCISQueryDocument");
        document.put("schemaVersion", "2.0");
        document.put("creationDate", now.truncatedTo(ChronoUnit.MILLIS).toString());
        document.putObject("epcisBody")
                .putObject("queryResults")
                .put("queryName", "SimpleEventQuery")
                .putObject("resultsBody")
                .putArray("eventList")
                .addAll(events);
        return document;
    }
}

package io.linknet.quality.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.ortools.graph.MinCostFlow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** The network of a published clearing, without anything that was computed, as the bare solver takes it. */
final class PublishedPairs {

    private long[] pledged = new long[1024];
    private long[] wanted = new long[1024];
    private int[] offer = new int[1024];
    private int[] line = new int[1024];
    private long[] cost = new long[1024];
    private int offers;
    private int lines;
    private int pairs;

    static PublishedPairs read(Path file) throws IOException {
        var network = new PublishedPairs();
        try (var json = new JsonFactory().createParser(file.toFile())) {
            var offersBefore = 0;
            var linesBefore = 0;
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.FIELD_NAME) {
                    continue;
                }
                switch (Objects.toString(json.currentName())) {
                    case "offers" -> {
                        offersBefore = network.offers;
                        network.offers(json);
                    }
                    case "lines" -> {
                        linesBefore = network.lines;
                        network.lines(json);
                    }
                    case "pairs" -> network.pairs(json, offersBefore, linesBefore);
                    default -> {
                        // What was computed is none of the bare solver's business.
                    }
                }
            }
        }
        return network;
    }

    private void offers(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            if (offers == pledged.length) {
                pledged = Arrays.copyOf(pledged, 2 * offers);
            }
            pledged[offers++] = json.nextLongValue(0);
            skipRow(json);
        }
    }

    private void lines(JsonParser json) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            json.nextToken();
            if (lines == wanted.length) {
                wanted = Arrays.copyOf(wanted, 2 * lines);
            }
            wanted[lines++] = json.nextLongValue(0);
            skipRow(json);
        }
    }

    private void pairs(JsonParser json, int offersBefore, int linesBefore) throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            if (pairs == offer.length) {
                offer = Arrays.copyOf(offer, 2 * pairs);
                line = Arrays.copyOf(line, 2 * pairs);
                cost = Arrays.copyOf(cost, 2 * pairs);
            }
            offer[pairs] = offersBefore + json.nextIntValue(0);
            line[pairs] = linesBefore + json.nextIntValue(0);
            cost[pairs++] = json.nextLongValue(0);
            skipRow(json);
        }
    }

    private static void skipRow(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            // The rest of the row was computed.
        }
    }

    int pairs() {
        return pairs;
    }

    int nodes() {
        return offers + lines + 2;
    }

    int arcs() {
        return offers + lines + pairs;
    }

    /** Source and sink are the last two nodes. */
    void into(MinCostFlow solver) {
        var source = offers + lines;
        var sink = source + 1;
        for (var pair = 0; pair < pairs; pair++) {
            solver.addArcWithCapacityAndUnitCost(
                    offer[pair], offers + line[pair], Math.min(pledged[offer[pair]], wanted[line[pair]]), cost[pair]);
        }
        for (var each = 0; each < offers; each++) {
            solver.addArcWithCapacityAndUnitCost(source, each, pledged[each], 0);
        }
        for (var each = 0; each < lines; each++) {
            solver.addArcWithCapacityAndUnitCost(offers + each, sink, wanted[each], 0);
        }
        var most = Math.min(
                Arrays.stream(pledged, 0, offers).sum(),
                Arrays.stream(wanted, 0, lines).sum());
        solver.setNodeSupply(source, most);
        solver.setNodeSupply(sink, -most);
    }
}

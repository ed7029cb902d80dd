package io.linknet.procurement.clearing.control;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.linknet.procurement.clearing.entity.Solution;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes a clearing with its certificate: one JSON text, rows as arrays, in canonical order, as {@code docs/clearing.md}
 * describes it. Streams, so it needs no memory of its own.
 *
 * <p>The digest is SHA-256 over every byte before the member {@code digest}: same market and rules, same digest.
 */
public final class PublishClearing {

    /** Stands at the head of each file; another number when its meaning changes. */
    public static final String FORMAT = "linknet-clearing/1";

    private static final int BUFFER = 1 << 16;

    private final ClearingResult result;
    private final Disclosure disclosure;

    private PublishClearing(ClearingResult result, Disclosure disclosure) {
        this.result = result;
        this.disclosure = disclosure;
    }

    /** Writes the file to the end, does not close it, and returns the digest in hexadecimal. */
    public static String write(ClearingResult result, Disclosure disclosure, OutputStream out) throws IOException {
        var digested = new DigestOutputStream(out, sha256());
        var buffered = new BufferedOutputStream(digested, BUFFER);
        var json = new JsonFactory()
                .createGenerator(buffered, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        new PublishClearing(result, disclosure).write(json);
        json.flush();
        buffered.flush();
        var digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        out.write((",\"digest\":\"" + digest + "\"}\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return digest;
    }

    /** The digest alone. */
    public static String digest(ClearingResult result, Disclosure disclosure) {
        try {
            return write(result, disclosure, OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        var rules = result.rules();
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("disclosure", disclosure.name());
        json.writeStringField("currency", result.market().currency().getCurrencyCode());
        json.writeNumberField("quantityDigits", result.scale().quantityDigits());
        json.writeNumberField("priceDigits", result.scale().priceDigits());
        json.writeStringField("fairness", rules.fairness().name());
        json.writeStringField("pricing", rules.pricing().name());
        json.writeNumberField("linesPerOffer", rules.linesPerOffer());
        json.writeArrayFieldStart("parts");
        for (var part : result.parts()) {
            write(json, part);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, PartResult part) throws IOException {
        var best = part.best();
        json.writeStartObject();
        json.writeStringField("material", part.part().material());
        json.writeStringField("unit", part.part().base().code());
        json.writeBooleanField("lots", part.lotting().binds());
        json.writeNumberField("source", best.sourcePrice());
        json.writeArrayFieldStart("classes");
        for (var each = 0; each < best.graph().classes(); each++) {
            row(json, null, part.part().priorities()[each], best.coverage().covered()[each], best.classPrice()[each]);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("levels");
        var levels = best.levels();
        for (var level = 0; level < levels.rank().length; level++) {
            row(json, null, levels.rank()[level], levels.numerator()[level], levels.denominator()[level]);
        }
        json.writeEndArray();
        offers(json, part);
        lines(json, part);
        pairs(json, part);
        totals(json, part);
        json.writeEndObject();
    }

    private void offers(JsonGenerator json, PartResult part) throws IOException {
        var best = part.best();
        var claims = best.claims();
        var given = best.given();
        json.writeArrayFieldStart("offers");
        for (var offer = 0; offer < given.length; offer++) {
            row(
                    json,
                    disclosure.label().apply(part.part().offers().get(offer).id()),
                    best.graph().pledged()[offer],
                    best.floor()[offer],
                    best.ceiling()[offer],
                    given[offer],
                    best.offerPrice()[offer] + hidden(part, offer),
                    best.coverage().offerCut()[offer],
                    claims == null ? 0 : claims.weight()[offer],
                    claims == null ? 0 : claims.rank()[offer],
                    best.levels().offer()[offer]);
        }
        json.writeEndArray();
    }

    private void lines(JsonGenerator json, PartResult part) throws IOException {
        var best = part.best();
        var graph = best.graph();
        var taken = new long[graph.lines()];
        for (var pair = 0; pair < graph.pairs(); pair++) {
            taken[graph.line()[pair]] += best.flow()[pair];
        }
        json.writeArrayFieldStart("lines");
        for (var line = 0; line < taken.length; line++) {
            row(
                    json,
                    disclosure.label().apply(part.part().lines().get(line).id()),
                    graph.wanted()[line],
                    taken[line],
                    graph.lineClass()[line],
                    best.linePrice()[line],
                    best.coverage().lineCut()[line],
                    best.levels().line()[line]);
        }
        json.writeEndArray();
    }

    private void pairs(JsonGenerator json, PartResult part) throws IOException {
        var graph = part.best().graph();
        var lots = part.lotting().binds();
        json.writeArrayFieldStart("pairs");
        for (var offer = 0; offer < graph.offers(); offer++) {
            for (var pair = graph.first()[offer]; pair < graph.first()[offer + 1]; pair++) {
                json.writeStartArray();
                json.writeNumber(offer);
                json.writeNumber(graph.line()[pair]);
                json.writeNumber(graph.cost()[pair] - hidden(part, offer));
                json.writeNumber(part.best().flow()[pair]);
                if (lots) {
                    json.writeNumber(part.lotting().lot()[pair]);
                    json.writeNumber(part.lotting().pack()[pair]);
                    json.writeNumber(part.given()[pair]);
                }
                json.writeEndArray();
            }
        }
        json.writeEndArray();
    }

    /** A price that is the same on all pairs of an offer with a fixed share moves nothing; it may stay untold. */
    private long hidden(PartResult part, int offer) {
        return disclosure.prices() || part.best().claims() == null
                ? 0
                : part.part().has().get(offer).price();
    }

    /** What was reached with lots kept; the best without them stands in the classes and is proven. */
    private void totals(JsonGenerator json, PartResult part) throws IOException {
        var graph = part.best().graph();
        var covered = new long[graph.classes()];
        for (var pair = 0; pair < graph.pairs(); pair++) {
            covered[graph.lineClass()[graph.line()[pair]]] += part.given()[pair];
        }
        json.writeArrayFieldStart("covered");
        for (var steps : covered) {
            json.writeNumber(steps);
        }
        json.writeEndArray();
        json.writeStringField("bestCost", cost(part, part.best().flow()));
        json.writeStringField("cost", cost(part, part.given()));
    }

    private String cost(PartResult part, long[] flow) {
        var graph = part.best().graph();
        var total = Solution.cost(graph, flow);
        var given = Solution.given(graph, flow);
        for (var offer = 0; offer < given.length; offer++) {
            var hidden = hidden(part, offer);
            if (hidden != 0) {
                total = total.subtract(BigInteger.valueOf(given[offer]).multiply(BigInteger.valueOf(hidden)));
            }
        }
        return total.toString();
    }

    private static void row(JsonGenerator json, @Nullable String label, long... numbers) throws IOException {
        json.writeStartArray();
        if (label != null) {
            json.writeString(label);
        }
        for (var number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }
}

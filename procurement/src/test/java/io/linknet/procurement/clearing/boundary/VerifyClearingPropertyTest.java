package io.linknet.procurement.clearing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.linknet.procurement.clearing.control.Disclosure;
import io.linknet.procurement.clearing.control.FairnessRule;
import io.linknet.procurement.clearing.control.Publications;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VerifyClearingPropertyTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] KEY = {1, 2, 3};

    @Property(tries = 400)
    void provesWhatWasPublished(@ForAll long seed, @ForAll FairnessRule rule, @ForAll boolean lots) throws IOException {
        assertThat(verify(Publications.of(seed, rule, lots, Disclosure.whole())))
                .startsWith("0 All of it holds");
        assertThat(verify(Publications.of(seed, rule, lots, Disclosure.pseudonymous(KEY))))
                .startsWith("0 All of it holds");
    }

    @Property(tries = 300)
    void refusesAnyChangedByte(@ForAll long seed, @ForAll FairnessRule rule) throws IOException {
        var file = Publications.of(seed, rule, true, Disclosure.whole());
        var random = new Random(seed);
        var at = random.nextInt(file.length);
        file[at] = (byte) (file[at] ^ 1 << random.nextInt(8));

        assertThat(verify(file)).startsWith("1 ");
    }

    /** A forger who also mends the digest: amounts that were added up or bounded cannot be told otherwise. */
    @Property(tries = 500)
    void refusesChangedAmountsUnderANewDigest(@ForAll long seed, @ForAll FairnessRule rule) throws Exception {
        var random = new Random(seed);
        var whole = JSON.readTree(Publications.of(seed, rule, false, Disclosure.whole()));
        var part = whole.path("parts").path(0);
        var table = new String[] {"pairs", "offers", "lines", "classes"}[random.nextInt(4)];
        var column =
                switch (table) {
                    case "pairs" -> 3;
                    case "offers" -> 4;
                    case "lines" -> 2;
                    default -> 1;
                };
        var rows = (ArrayNode) part.path(table);
        if (rows.isEmpty()) {
            return;
        }
        var row = (ArrayNode) rows.get(random.nextInt(rows.size()));
        row.set(column, LongNode.valueOf(row.get(column).longValue() + (random.nextBoolean() ? 1 : -1)));

        assertThat(verify(signedAgain(whole))).startsWith("1 ");
    }

    /** Whatever number is put in the place of another, and the digest mended: there is an answer, and never a crash. */
    @Property(tries = 300)
    void answersWhateverNumberIsChanged(@ForAll long seed, @ForAll FairnessRule rule, @ForAll boolean lots)
            throws Exception {
        var random = new Random(seed);
        var whole = JSON.readTree(Publications.of(seed, rule, lots, Disclosure.whole()));
        var numbers = new ArrayList<Runnable>();
        collect(whole, random, numbers);
        numbers.get(random.nextInt(numbers.size())).run();

        assertThat(verify(signedAgain(whole))).matches("(?s)[01] .+");
    }

    private static void collect(JsonNode node, Random random, List<Runnable> changes) {
        var extremes =
                new long[] {Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1, Integer.MAX_VALUE + 1L, Long.MAX_VALUE / 2};
        var put = LongNode.valueOf(extremes[random.nextInt(extremes.length)]);
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                collect(object.get(name), random, changes);
                if (object.get(name).isNumber()) {
                    changes.add(() -> object.set(name, put));
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (var at = 0; at < array.size(); at++) {
                var index = at;
                collect(array.get(at), random, changes);
                if (array.get(at).isNumber()) {
                    changes.add(() -> array.set(index, put));
                }
            }
        }
    }

    @Test
    void refusesARuleOrDigitsThatThereAreNot() throws Exception {
        for (var change : Map.<String, JsonNode>of(
                        "fairness", TextNode.valueOf("KINDNESS"),
                        "quantityDigits", LongNode.valueOf(-1),
                        "priceDigits", LongNode.valueOf(19))
                .entrySet()) {
            var whole =
                    (ObjectNode) JSON.readTree(Publications.of(1, FairnessRule.LEAST_COST, false, Disclosure.whole()));
            whole.set(change.getKey(), change.getValue());
            whole.set("parts", JSON.createArrayNode());

            assertThat(verify(signedAgain(whole))).startsWith("1 ").contains(change.getKey());
        }
    }

    /** One step taken from one pledge and given to another, with all sums mended: only the levels can tell. */
    @Test
    void refusesSharesThatAreNotFair() throws Exception {
        var refused = 0;
        for (var seed = 0; seed < 200; seed++) {
            var whole = JSON.readTree(Publications.of(seed, FairnessRule.PROPORTIONAL, false, Disclosure.whole()));
            refused += shiftedTwoSteps(whole) && verify(signedAgain(whole)).startsWith("1 ") ? 1 : 0;
        }

        assertThat(refused).isGreaterThan(10);
    }

    private static boolean shiftedTwoSteps(JsonNode whole) {
        var part = whole.path("parts").path(0);
        for (var one : part.path("pairs")) {
            for (var other : part.path("pairs")) {
                var from = part.path("offers").path(one.get(0).intValue());
                var to = part.path("offers").path(other.get(0).intValue());
                if (one.get(1).equals(other.get(1))
                        && from != to
                        && one.get(3).longValue() >= 2
                        && to.get(4).longValue() + 2 <= to.get(1).longValue()
                        && one.get(2).equals(other.get(2))) {
                    move((ArrayNode) one, 3, -2);
                    move((ArrayNode) other, 3, 2);
                    for (var column = 2; column <= 4; column++) {
                        move((ArrayNode) from, column, -2);
                        move((ArrayNode) to, column, 2);
                    }
                    return true;
                }
            }
        }
        return false;
    }

    private static void move(ArrayNode row, int column, long by) {
        row.set(column, LongNode.valueOf(row.get(column).longValue() + by));
    }

    @Test
    void hidesIdsAndPricesFromThePublic() {
        var text = new String(
                Publications.of(7, FairnessRule.PROPORTIONAL, false, Disclosure.pseudonymous(KEY)),
                StandardCharsets.UTF_8);

        assertThat(text).doesNotContain("\"o1\"").doesNotContain("\"l1\"");
    }

    @Test
    void speaksChinese() throws IOException {
        var file = Files.createTempFile("clearing", ".json");
        Files.write(file, Publications.of(1, FairnessRule.LEAST_COST, false, Disclosure.whole()));

        assertThat(run(file.toString(), "--lang=zh")).startsWith("0 全部成立");
        assertThat(run(file + ".absent")).startsWith("2 ");
        assertThat(run()).startsWith("2 usage");
    }

    private static byte[] signedAgain(JsonNode whole) throws Exception {
        var text = JSON.writeValueAsString(whole);
        var before = text.substring(0, text.lastIndexOf(",\"digest\""));
        var digest = MessageDigest.getInstance("SHA-256").digest(before.getBytes(StandardCharsets.UTF_8));
        return (before + ",\"digest\":\"" + HexFormat.of().formatHex(digest) + "\"}\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String verify(byte[] content) throws IOException {
        var file = Files.createTempFile("clearing", ".json");
        try {
            Files.write(file, content);
            return run(file.toString());
        } finally {
            Files.delete(file);
        }
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var code = VerifyClearing.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), "en_GB");
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }
}

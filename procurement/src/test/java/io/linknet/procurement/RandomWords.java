package io.linknet.procurement;

import static io.linknet.procurement.Bodies.map;
import static io.linknet.procurement.Bodies.with;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What parties of an order might say of a line, and how much of it, by chance. */
final class RandomWords {

    private final Random random;

    RandomWords(Random random) {
        this.random = random;
    }

    Map<String, Object> answer(JsonNode line) {
        var answer = number(line);
        return switch (random.nextInt(10)) {
            case 0 -> with(with(answer, "answer", "REJECTED"), "reason", "霜冻");
            case 1, 2, 3, 4, 5 -> with(answer, "answer", "ACCEPTED");
            default -> with(with(answer, "answer", "PARTIAL"), "promises", List.of(promise(part(line, "/open"), line)));
        };
    }

    Map<String, Object> change(JsonNode line) {
        var change = number(line);
        var said =
                switch (random.nextInt(9)) {
                    case 0, 1, 2 -> with(change, "quantity", quantity(part(line, "/quantity"), line));
                    case 3, 4, 5 -> with(change, "promises", List.of(promise(part(line, "/quantity"), line)));
                    case 6, 7 -> with(change, "closed", quantity(part(line, "/closed"), line));
                    default -> with(change, "remove", true);
                };
        return map("kind", "CHANGE", "reason", "车间检修", "lines", List.of(said));
    }

    static Map<String, Object> promise(BigDecimal amount, JsonNode line) {
        return map("quantity", quantity(amount, line), "date", "2199-12-08");
    }

    static Map<String, Object> quantity(BigDecimal amount, JsonNode line) {
        return map(
                "amount",
                amount.toPlainString(),
                "unit",
                line.at("/quantity/unit").asText());
    }

    BigDecimal part(JsonNode line, String figure) {
        return share(new BigDecimal(line.at(figure).at("/amount").asText("0")));
    }

    /** Some part of it, now and then all. */
    BigDecimal share(BigDecimal whole) {
        var percent = BigDecimal.valueOf(Math.min(100, 1 + random.nextInt(110)));
        return whole.multiply(percent).movePointLeft(2).setScale(6, RoundingMode.DOWN);
    }

    String amount(String most) {
        return share(new BigDecimal(most)).toPlainString();
    }

    static Map<String, Object> cancellation() {
        return map("kind", "CANCELLATION", "reason", "停产");
    }

    static Map<String, Object> number(JsonNode line) {
        return map("line", line.at("/line").asInt());
    }
}

package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Quantity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The result of a rule: a share for every offer.
 *
 * <p>The digest covers the rule's name, what was asked, what was offered and what came out, in an order that does not
 * depend on the order they were given in: whoever holds the same documents computes the same digest.
 *
 * @param rule name of the rule
 * @param asks by line
 * @param shares by line, then by pledge
 */
public record Outcome(RuleName rule, List<Ask> asks, List<Share> shares) {

    /** Puts asks and shares in their canonical order. */
    public Outcome {
        asks = asks.stream().sorted(Comparator.comparing(Ask::line)).toList();
        shares = shares.stream()
                .sorted(Comparator.comparing((Share share) -> share.offer().line())
                        .thenComparing(share -> share.offer().pledgeId().toString()))
                .toList();
    }

    /** All that was allocated to a line. */
    public Quantity allocated(Ask ask) {
        return shares.stream()
                .filter(share -> share.offer().line() == ask.line())
                .map(Share::allocated)
                .reduce(Quantity.zero(ask.requested().unit()), Quantity::plus);
    }

    /** All that was pledged for a line, taken or not. */
    public Quantity pledged(Ask ask) {
        return shares.stream()
                .filter(share -> share.offer().line() == ask.line())
                .map(share -> share.offer().quantity())
                .reduce(Quantity.zero(ask.requested().unit()), Quantity::plus);
    }

    /** SHA-256 over the canonical text, in lower-case hexadecimal. */
    public String digest() {
        return sha256(canonicalText());
    }

    /** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
    public static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** The text under the digest: one line per ask, one per share, parts separated by bars, ends with a line feed. */
    public String canonicalText() {
        var text = new StringBuilder("linknet-clearing-v1|").append(rule).append('\n');
        asks.forEach(ask -> append(text, ask));
        shares.forEach(share -> append(text, share));
        return text.toString();
    }

    private static void append(StringBuilder text, Ask ask) {
        text.append(String.join(
                        "|",
                        "ask",
                        Integer.toString(ask.line()),
                        ask.requested().toString(),
                        ask.window().from() + "/" + ask.window().to(),
                        ask.ceiling().toString(),
                        Integer.toString(ask.gradeRank()),
                        String.valueOf(ask.minimumLot())))
                .append('\n');
    }

    private static void append(StringBuilder text, Share share) {
        var offer = share.offer();
        text.append(String.join(
                        "|",
                        "share",
                        Integer.toString(offer.line()),
                        offer.pledgeId().toString(),
                        offer.cooperative().toString(),
                        offer.quantity().toString(),
                        offer.available().from() + "/" + offer.available().to(),
                        offer.lowestPrice().toString(),
                        Integer.toString(offer.gradeRank()),
                        String.valueOf(offer.minimumLot()),
                        share.allocated().toString(),
                        share.reason().name()))
                .append('\n');
    }
}

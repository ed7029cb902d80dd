package io.linknet.procurement.pooling.entity;

import io.linknet.kernel.value.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The text under the digest of a clearing: rules, request, pledges and result, in an order that does not depend on the order
 * they were given in. Whoever holds the same documents computes the same digest.
 *
 * <p>One line per thing, parts separated by bars, each line ends with a line feed.
 */
public final class ClearingText {

    private final MessageDigest hash;

    private ClearingText() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** SHA-256 over the text in UTF-8, in lower-case hexadecimal. */
    public static String digest(ClearingSpec spec, Gathered gathered, List<Given> given) {
        var text = new ClearingText();
        text.line("linknet-clearing-v3", spec.rule(), spec.objective(), spec.pricing(), gathered.joint());
        spec.first().stream().map(Object::toString).sorted().forEach(member -> text.line("first", member));
        gathered.wanted().forEach(text::wanted);
        gathered.offered().forEach(text::offered);
        gathered.ways().forEach(way -> text.line("way", way.from(), way.to(), way.kilometres()));
        given.stream().sorted(CANONICAL).forEach(text::given);
        return HexFormat.of().formatHex(text.hash.digest());
    }

    private static final Comparator<Given> CANONICAL = Comparator.comparing(
                    (Given it) -> it.offer().pledgeId(), Ids.AS_TEXT)
            .thenComparing(it -> it.offer().line())
            .thenComparing(it -> it.to().demandId(), Ids.AS_TEXT)
            .thenComparing(it -> it.to().line());

    private void wanted(Gathered.Wanted it) {
        line(
                "ask",
                it.demandId(),
                it.line(),
                it.materialCode(),
                it.quantity(),
                it.window().from() + "/" + it.window().to(),
                it.ceiling(),
                it.gradeRank(),
                it.minimumLot(),
                it.priority(),
                it.packSize(),
                it.haul().district(),
                it.haul().perUnit(),
                it.haul().perUnitKilometre(),
                it.haul().maximumKilometres());
    }

    private void offered(Gathered.Offered it) {
        line(
                "offer",
                it.pledgeId(),
                it.line(),
                it.cooperative(),
                it.demandId(),
                it.materialCode(),
                it.quantity(),
                it.available().from() + "/" + it.available().to(),
                it.lowestPrice(),
                it.gradeRank(),
                it.minimumLot(),
                it.households(),
                it.recordPercent(),
                it.district());
    }

    private void given(Given it) {
        line(
                "share",
                it.offer().pledgeId(),
                it.offer().line(),
                it.to().demandId(),
                it.to().line(),
                it.quantity(),
                it.price(),
                it.reason());
    }

    private void line(@org.jspecify.annotations.Nullable Object... parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(text.isEmpty() ? "" : "|").append(part);
        }
        hash.update(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
}

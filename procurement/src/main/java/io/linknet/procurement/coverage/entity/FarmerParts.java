package io.linknet.procurement.coverage.entity;

import io.linknet.kernel.value.LargestRemainder;
import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the farmers of one cooperative have in its figures of one demand line.
 *
 * <p>Pledged is what each of them has pledged. Whose goods are allocated, promised, delivered and paid nobody says, so
 * those figures are divided in proportion to what the clearing gave to each farmer's pledge, by largest remainder to the
 * last digit: the farmers' figures always add up to their cooperative's (ADR-0020).
 */
public final class FarmerParts {

    private static final Set<Stage> DIVIDED = EnumSet.range(Stage.ALLOCATED, Stage.ACCEPTED);

    private final Map<UUID, BigDecimal> pledged = new TreeMap<>();
    private final Map<UUID, BigDecimal> given = new TreeMap<>();

    /** Adds what farmers have pledged for the line, in its unit. */
    public void pledge(Map<UUID, BigDecimal> shares) {
        shares.forEach((farmer, share) -> pledged.merge(farmer, share, BigDecimal::add));
    }

    /**
     * Adds what the clearing gave to one pledged line, which in a joint pool may have been pledged for another demand line.
     *
     * @param allocated above zero
     * @param shares of the farmers behind that pledged line
     */
    public void give(BigDecimal allocated, Map<UUID, BigDecimal> shares) {
        divided(allocated, new TreeMap<>(shares), Quantity.DIGITS)
                .forEach((farmer, part) -> given.merge(farmer, part, BigDecimal::add));
    }

    /**
     * A cooperative's figures of the line, its farmers being the contributors.
     *
     * @param number the demand line's
     */
    public LineCoverage divide(int number, LineCoverage line, UUID cooperative) {
        var tier = line.blank();
        pledged.forEach((farmer, share) -> tier.add(new Contribution(number, Stage.PLEDGED, farmer, share)));
        for (var stage : DIVIDED) {
            divided(line.figure(cooperative, stage).amount(), weights(), Quantity.DIGITS)
                    .forEach((farmer, part) -> tier.add(new Contribution(number, stage, farmer, part)));
        }
        var payable = line.payable(cooperative).amount();
        divided(payable, weights(), payable.scale())
                .forEach((farmer, part) -> tier.add(new Contribution(number, Stage.PAYABLE, farmer, part)));
        return tier;
    }

    private Map<UUID, BigDecimal> weights() {
        return given.isEmpty() ? pledged : given;
    }

    private static Map<UUID, BigDecimal> divided(BigDecimal whole, Map<UUID, BigDecimal> weights, int digits) {
        var parts = new TreeMap<UUID, BigDecimal>();
        if (whole.signum() == 0 || weights.isEmpty()) {
            return parts;
        }
        List<UUID> farmers = new ArrayList<>(weights.keySet());
        var split = LargestRemainder.split(whole, List.copyOf(weights.values()), digits);
        for (var index = 0; index < farmers.size(); index++) {
            parts.put(farmers.get(index), split.get(index));
        }
        return parts;
    }
}

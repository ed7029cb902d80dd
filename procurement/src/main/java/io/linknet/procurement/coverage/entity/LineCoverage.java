package io.linknet.procurement.coverage.entity;

import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The figures of one demand line.
 *
 * <p>Every figure is the sum over the contributors, by construction. Figures narrow from stage to stage: allocated is at
 * most pledged and at most requested, confirmed at most allocated, shipped at most confirmed plus tolerance, accepted at
 * most shipped; {@link #breaches} names what does not hold.
 */
public final class LineCoverage {

    private final Quantity requested;
    private final BigDecimal overTolerancePercent;
    private final Currency currency;
    private final Map<UUID, Map<Stage, BigDecimal>> byContributor = new TreeMap<>();

    /**
     * Starts with nothing covered.
     *
     * @param requested what the demand asks
     * @param overTolerancePercent by how much a delivery may exceed
     * @param currency of the payable amounts
     */
    public LineCoverage(Quantity requested, BigDecimal overTolerancePercent, Currency currency) {
        this.requested = requested;
        this.overTolerancePercent = overTolerancePercent;
        this.currency = currency;
    }

    /** The same line with nothing covered. */
    LineCoverage blank() {
        return new LineCoverage(requested, overTolerancePercent, currency);
    }

    /** Adds a contribution to this line. */
    public void add(Contribution contribution) {
        byContributor
                .computeIfAbsent(contribution.contributor(), contributor -> new EnumMap<>(Stage.class))
                .merge(contribution.stage(), contribution.amount(), BigDecimal::add);
    }

    public Quantity requested() {
        return requested;
    }

    /** The line's figure: the sum over the contributors; not for {@code PAYABLE}. */
    public Quantity figure(Stage stage) {
        return new Quantity(sum(stage), requested.unit());
    }

    /** One contributor's figure; not for {@code PAYABLE}. */
    public Quantity figure(UUID contributor, Stage stage) {
        return new Quantity(amount(contributor, stage), requested.unit());
    }

    public Money payable() {
        return Money.rounded(sum(Stage.PAYABLE), currency);
    }

    /** One contributor's payable amount. */
    public Money payable(UUID contributor) {
        return Money.rounded(amount(contributor, Stage.PAYABLE), currency);
    }

    /** What nobody has promised yet; never below zero. */
    public Quantity open() {
        return requested.minus(figure(Stage.CONFIRMED)).max(Quantity.zero(requested.unit()));
    }

    public List<UUID> contributors() {
        return List.copyOf(byContributor.keySet());
    }

    /** The stages whose figure is larger than the one before allows; empty when everything adds up. */
    public List<Stage> breaches() {
        var breaches = new ArrayList<Stage>();
        require(figure(Stage.PLEDGED).min(requested), Stage.ALLOCATED, breaches);
        require(figure(Stage.ALLOCATED), Stage.CONFIRMED, breaches);
        require(figure(Stage.CONFIRMED).plusPercent(overTolerancePercent), Stage.SHIPPED, breaches);
        require(figure(Stage.SHIPPED), Stage.ACCEPTED, breaches);
        return breaches;
    }

    private void require(Quantity limit, Stage stage, List<Stage> breaches) {
        if (figure(stage).exceeds(limit)) {
            breaches.add(stage);
        }
    }

    private BigDecimal sum(Stage stage) {
        return byContributor.keySet().stream()
                .map(contributor -> amount(contributor, stage))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal amount(UUID contributor, Stage stage) {
        return byContributor.getOrDefault(contributor, Map.of()).getOrDefault(stage, BigDecimal.ZERO);
    }
}

package io.linknet.procurement.supplier.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share of a scorecard: so many of so many.
 *
 * @param name what is counted, see {@link Name}
 * @param unit what both numbers count: {@code promise}, {@code line}, {@code order}, {@code delivery}, or a currency of ISO
 *     4217
 * @param numerator those that were as they should be; for {@link Name#REJECTED} those that were not
 * @param denominator all that were looked at
 */
public record Figure(Name name, String unit, BigDecimal numerator, BigDecimal denominator) {

    private static final int PERCENT_DIGITS = 1;

    /** Where the numbers of a figure come from. */
    public enum Source {
        /** Orders, promises and weigh-ins on LinkNet. */
        LINKNET,
        /** Deliveries of former years that the buyer has imported. */
        HISTORY
    }

    /** The figures of a card, each with its formula. */
    public enum Name {
        /**
         * Promises kept in time. Of the promises that fell due within the period and before today: those by whose day at
         * least as much had arrived at the weigh-in as was promised of the order line up to that day, less the line's
         * under-tolerance. What was rejected on arrival has arrived.
         */
        ON_TIME(Source.LINKNET),
        /**
         * Order lines delivered in full. Of the lines whose last promise fell due within the period and before today: those
         * of which at least the promised quantity, less the line's under-tolerance, has been accepted by now.
         */
        IN_FULL(Source.LINKNET),
        /**
         * Value accepted. Of what was weighed in within the period and judged (accepted or rejected), at the prices of the
         * orders and in their currency: what was accepted.
         */
        ACCEPTED(Source.LINKNET),
        /** Rejections. Of the order lines of the weigh-ins within the period: those of which something was rejected. */
        REJECTED(Source.LINKNET),
        /**
         * Orders answered within a day. Of the orders placed within the period that have been answered or are older than 24
         * hours: those first answered within 24 hours.
         */
        ANSWERED_IN_A_DAY(Source.LINKNET),
        /**
         * Deliveries in time, of former years. Of the imported deliveries within the period that have both days: those
         * delivered not after the scheduled day.
         */
        PAST_ON_TIME(Source.HISTORY);

        private final Source source;

        Name(Source source) {
            this.source = source;
        }

        public Source source() {
            return source;
        }
    }

    /** The share in percent, half-even to one digit; empty when nothing was looked at. */
    public Optional<BigDecimal> percent() {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.movePointRight(2).divide(denominator, PERCENT_DIGITS, RoundingMode.HALF_EVEN));
    }
}

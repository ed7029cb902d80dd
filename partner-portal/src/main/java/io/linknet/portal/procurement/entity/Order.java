package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.ui.PromiseLine;
import io.linknet.portal.ui.PromiseLine.Point;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as both parties see it.
 *
 * @param lines as many of them as were asked for
 * @param lineCount how many there are in all
 * @param openLines of these, those of which something is open
 * @param differingLines of these, those that come otherwise than asked
 * @param openDue the first day on which the window of a line ends of which something is open
 * @param waitingLines those that the next answer speaks to; absent in lists
 */
public record Order(
        UUID id,
        String number,
        long version,
        String status,
        Party buyer,
        Party seller,
        @Nullable UUID demandId,
        String place,
        String deliveryTerms,
        MoneyBody total,
        Instant placedAt,
        List<Line> lines,
        int lineCount,
        int openLines,
        int differingLines,
        @Nullable LocalDate openDue,
        @Nullable Integer waitingLines,
        @Nullable List<Version> history,
        @Nullable Proposal proposal) {

    /** One line with its promises. */
    public record Line(
            int line,
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            @Nullable String gradeCode,
            QuantityBody quantity,
            UnitPriceBody unitPrice,
            MoneyBody amount,
            LocalDate windowFrom,
            LocalDate windowTo,
            @Nullable String overTolerancePercent,
            @Nullable String underTolerancePercent,
            boolean partialWelcome,
            @Nullable String answer,
            @Nullable String reason,
            QuantityBody promised,
            QuantityBody rejected,
            QuantityBody closed,
            @Nullable String closeReason,
            boolean cancelled,
            QuantityBody open,
            List<Promise> promises) {

        /** In the reader's language. */
        public String name() {
            return Texts.either(materialNameZh, materialNameEn);
        }

        /** Whether more or less than ordered may be delivered. */
        public boolean hasTolerance() {
            return over().signum() > 0 || under().signum() > 0;
        }

        /** How much more may be delivered, in percent. */
        public BigDecimal over() {
            return percent(overTolerancePercent);
        }

        /** How much less may be delivered, in percent. */
        public BigDecimal under() {
            return percent(underTolerancePercent);
        }

        private static BigDecimal percent(@Nullable String said) {
            return said == null ? BigDecimal.ZERO : new BigDecimal(said);
        }

        public boolean isOpen() {
            return new BigDecimal(open.amount()).signum() > 0;
        }

        public boolean hasRejected() {
            return new BigDecimal(rejected.amount()).signum() > 0;
        }

        public boolean hasClosed() {
            return new BigDecimal(closed.amount()).signum() > 0;
        }

        /** Window and promises on one axis of days. */
        public PromiseLine axis() {
            return new PromiseLine(
                    windowFrom,
                    windowTo,
                    promises.stream()
                            .map(it -> new Point(PromiseLine.Kind.PROMISED, it.date(), it.quantity()))
                            .toList());
        }
    }

    /** A part that comes on a day. */
    public record Promise(QuantityBody quantity, LocalDate date) {}

    /** Who made which version when. */
    public record Version(long version, String kind, UUID by, String person, Instant at) {}

    /** Whether the seller can still say something. */
    public boolean awaitsAnswer() {
        return status.equals("PLACED") || status.equals("PARTLY_CONFIRMED");
    }

    /** How many lines the next answer speaks to; those under negotiation wait for its end. */
    public int waiting() {
        return waitingLines == null ? 0 : waitingLines;
    }

    /** The same with those lines too, by number. */
    public Order and(List<Line> more) {
        var all = new TreeMap<Integer, Line>();
        lines.forEach(line -> all.put(line.line(), line));
        more.forEach(line -> all.put(line.line(), line));
        return new Order(
                id,
                number,
                version,
                status,
                buyer,
                seller,
                demandId,
                place,
                deliveryTerms,
                total,
                placedAt,
                List.copyOf(all.values()),
                lineCount,
                openLines,
                differingLines,
                openDue,
                waitingLines,
                history,
                proposal);
    }

    /** Whether the open proposal speaks of the line. */
    public boolean isNegotiated(int line) {
        return proposal != null
                && (proposal.lines().isEmpty() || proposal.lines().stream().anyMatch(wanted -> wanted.line() == line));
    }

    /** Whether it can still be changed. */
    public boolean isLive() {
        return !status.equals("REJECTED") && !status.equals("CANCELLED");
    }

    /** The line of that number, if it is among those at hand. */
    public @Nullable Line line(int number) {
        return lines.stream().filter(line -> line.line() == number).findFirst().orElse(null);
    }

    /** The party that this member does business with here. */
    public Party other(UUID member) {
        return buyer.id().equals(member) ? seller : buyer;
    }

    /** The party of that id. */
    public Party party(UUID member) {
        return buyer.id().equals(member) ? buyer : seller;
    }
}

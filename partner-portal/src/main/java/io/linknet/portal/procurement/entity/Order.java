package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.PromiseLine;
import io.linknet.portal.ui.PromiseLine.Point;
import io.linknet.portal.ui.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as both parties see it. */
public record Order(
        UUID id,
        String number,
        long version,
        String status,
        Party buyer,
        Party seller,
        @Nullable UUID demandId,
        String place,
        MoneyBody total,
        Instant placedAt,
        List<Line> lines,
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
            return Texts.language() == Language.EN ? materialNameEn : materialNameZh;
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

    /** The lines that the next answer speaks to; those under negotiation wait for its end. */
    public List<Line> openLines() {
        return lines.stream()
                .filter(line -> line.isOpen() && !isNegotiated(line.line()))
                .toList();
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

    /** The line of that number; absent when it is only proposed. */
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

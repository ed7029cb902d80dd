package io.linknet.portal.procurement.entity;

import io.linknet.kernel.rest.QuantityBody;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pledge in the list of the own ones. */
public record OwnPledge(
        UUID id,
        UUID poolId,
        String demandNumber,
        String demandTitle,
        Instant madeAt,
        boolean awaitsAnswer,
        String poolStatus,
        @Nullable Instant answerUntil,
        List<Line> lines) {

    /** What is pledged for one demand line. */
    public record Line(
            String materialCode,
            String gradeCode,
            QuantityBody quantity,
            LocalDate earliest,
            LocalDate latest,
            @Nullable String misfit,
            @Nullable List<Pledge.Part> farmers) {

        /** How many farmers have not answered yet. */
        long entered() {
            return farmers == null
                    ? 0
                    : farmers.stream()
                            .filter(part -> part.state().equals("ENTERED"))
                            .count();
        }
    }

    /** Whether it can still be said anew or taken back. */
    public boolean isOpen() {
        return poolStatus.equals("OPEN");
    }

    /** Whether something of it does not count until it is answered. */
    public boolean isInNeed() {
        return isOpen() && (awaitsAnswer || lines.stream().anyMatch(line -> line.misfit() != null));
    }

    /** Shares whose farmers have not answered yet. */
    public long entered() {
        return lines.stream().mapToLong(Line::entered).sum();
    }

    /** Lines with something in them. */
    public List<Line> pledged() {
        return lines.stream()
                .filter(line -> new BigDecimal(line.quantity().amount()).signum() > 0)
                .toList();
    }
}

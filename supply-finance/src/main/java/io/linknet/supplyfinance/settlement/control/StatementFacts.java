package io.linknet.supplyfinance.settlement.control;

import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.settlement.entity.SettledDelivery;
import io.linknet.supplyfinance.settlement.entity.Statement;
import io.linknet.supplyfinance.settlement.entity.StatementLine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A statement as the other features see it.
 *
 * @param id the statement
 * @param number what people call it
 * @param delivery what it is about
 * @param lines lot by lot
 * @param total the sum of the lines
 * @param drawnUpAt when
 * @param evidence ids of the events it rests on
 */
public record StatementFacts(
        UUID id,
        String number,
        SettledDelivery delivery,
        List<StatementLine> lines,
        Money total,
        Instant drawnUpAt,
        Set<UUID> evidence) {

    static StatementFacts of(Statement statement) {
        return new StatementFacts(
                statement.id(),
                statement.number(),
                statement.delivery(),
                statement.lines(),
                statement.total(),
                statement.drawnUpAt(),
                statement.evidence());
    }
}

package io.linknet.supplyfinance.settlement.entity;

import io.linknet.kernel.value.Money;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery has got its worth.
 *
 * @param statementId the statement
 * @param number what people call it
 * @param delivery what it is about
 * @param total what is owed
 * @param amounts the total by order line
 */
public record StatementDrawnUp(
        UUID statementId, String number, SettledDelivery delivery, Money total, Map<Integer, Money> amounts) {

    public static StatementDrawnUp of(Statement statement) {
        return new StatementDrawnUp(
                statement.id(),
                statement.number(),
                statement.delivery(),
                statement.total(),
                statement.amountsByOrderLine());
    }
}

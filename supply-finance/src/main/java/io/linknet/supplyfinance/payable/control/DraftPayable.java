package io.linknet.supplyfinance.payable.control;

import io.linknet.supplyfinance.numbering.DocumentNumbers;
import io.linknet.supplyfinance.payable.entity.Payable;
import io.linknet.supplyfinance.settlement.entity.StatementDrawnUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Drafts a payable from each statement of more than nothing, in the statement's transaction. */
@ApplicationScoped
public class DraftPayable {

    @Inject
    Payables payables;

    @Inject
    DocumentNumbers numbers;

    @Inject
    Clock clock;

    void on(@Observes StatementDrawnUp statement) {
        if (!statement.total().isPositive()) {
            return;
        }
        var delivery = statement.delivery();
        var claim = new Payable.Claim(
                statement.statementId(),
                delivery.orderId(),
                delivery.buyer(),
                delivery.seller(),
                statement.total(),
                statement.amounts(),
                delivery.receivedOn());
        payables.add(new Payable(numbers.next(DocumentNumbers.Kind.PAYABLE), claim, clock.instant()));
    }
}

package io.linknet.supplyfinance.ledger.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.supplyfinance.ledger.entity.Balance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads balances in a transaction of its own, so that the rows seen are those of whoever acts at that moment. */
@ApplicationScoped
class BalanceReader {

    @Inject
    Ledger ledger;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Balance> of(MemberId owner) {
        return ledger.trialBalance(owner);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Balance> ofAll() {
        return ledger.trialBalance();
    }
}

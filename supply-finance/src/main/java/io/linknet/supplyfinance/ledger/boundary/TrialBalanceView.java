package io.linknet.supplyfinance.ledger.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.value.Money;
import io.linknet.supplyfinance.ledger.entity.Account;
import io.linknet.supplyfinance.ledger.entity.Balance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A trial balance, one section per currency. */
@Classified(value = SECRET, marks = TRADE_SECRET)
public record TrialBalanceView(List<Section> currencies) {

    /** The accounts of one currency; {@code balanced} when debits and credits are equal. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Section(String currency, List<Line> lines, MoneyBody debit, MoneyBody credit, boolean balanced) {
        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** One account; {@code balance} is debit less credit. */
    @Classified(value = SECRET, marks = TRADE_SECRET)
    public record Line(Account account, String accountNumber, MoneyBody debit, MoneyBody credit, MoneyBody balance) {

        static Line of(Balance balance) {
            return new Line(
                    balance.account(),
                    balance.account().number(),
                    MoneyBody.of(balance.debit()),
                    MoneyBody.of(balance.credit()),
                    MoneyBody.of(balance.net()));
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    static TrialBalanceView of(List<Balance> balances) {
        var sections = balances.stream()
                .collect(Collectors.groupingBy(
                        balance -> balance.debit().currency(), LinkedHashMap::new, Collectors.toList()));
        return new TrialBalanceView(sections.entrySet().stream()
                .map(entry -> section(entry.getValue()))
                .toList());
    }

    private static Section section(List<Balance> balances) {
        var currency = balances.get(0).debit().currency();
        var debit = balances.stream().map(Balance::debit).reduce(Money.zero(currency), Money::plus);
        var credit = balances.stream().map(Balance::credit).reduce(Money.zero(currency), Money::plus);
        return new Section(
                currency.getCurrencyCode(),
                balances.stream().map(Line::of).toList(),
                MoneyBody.of(debit),
                MoneyBody.of(credit),
                debit.equals(credit));
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

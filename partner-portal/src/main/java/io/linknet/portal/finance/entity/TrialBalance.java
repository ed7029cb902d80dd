package io.linknet.portal.finance.entity;

import io.linknet.kernel.rest.MoneyBody;
import java.util.List;

/** All accounts, by currency. */
public record TrialBalance(List<Section> currencies) {

    /** The accounts of one currency. */
    public record Section(String currency, List<Line> lines, MoneyBody debit, MoneyBody credit, boolean balanced) {}

    /** One account. */
    public record Line(String account, String accountNumber, MoneyBody debit, MoneyBody credit, MoneyBody balance) {}
}

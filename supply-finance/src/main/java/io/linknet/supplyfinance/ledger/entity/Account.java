package io.linknet.supplyfinance.ledger.entity;

/** Where a posting goes in a member's books; the numbers are those of China's chart of accounts for enterprises. */
public enum Account {
    /** 银行存款: mirror of an account that a bank keeps. */
    SETTLEMENT("1002"),
    /** 应收账款电子凭证: claims held as vouchers. */
    VOUCHERS_HELD("1122"),
    /** 应收保理款: claims that a bank has bought. */
    PURCHASED_CLAIMS("1132"),
    /** 原材料: goods received. */
    MATERIALS("1403"),
    /** 应付账款: confirmed payables. */
    PAYABLES("2202"),
    /** 往来结算: what members settle between each other by passing vouchers on. */
    CLEARING("2241"),
    /** 主营业务收入: goods delivered. */
    SALES("6001"),
    /** 利息收入: what a bank earns by discounting. */
    INTEREST_INCOME("6011"),
    /** 财务费用: what early money costs. */
    FINANCE_COST("6603");

    private final String number;

    Account(String number) {
        this.number = number;
    }

    /** Number in the chart of accounts. */
    public String number() {
        return number;
    }
}

package io.linknet.supplyfinance.trade.entity;

/** What an event of another service is evidence of. */
public enum FactKind {
    /** The buyer asked, at a price. */
    ORDER_PLACED,
    /** The seller promised. */
    ORDER_ANSWERED,
    /** Both agreed on other terms, or the buyer no longer waits for the rest. */
    ORDER_CHANGED,
    /** The seller shipped. */
    DELIVERY_ANNOUNCED,
    /** The buyer weighed, graded and accepted. */
    GOODS_RECEIVED
}

package io.linknet.kernel.value;

/** Who brings the goods, by the rules of Incoterms 2020 that domestic trade uses. */
public enum DeliveryTerms {
    /** Delivered at place: the seller brings them, its price says all. */
    DAP,
    /** Free carrier: the buyer fetches them, and freight is added to the price when offers are compared. */
    FCA
}

package io.linknet.procurement.ordering.entity;

/** Where an order stands. */
public enum OrderStatus {
    /** Waits for the seller's first answer. */
    PLACED,
    /** Answered, with more open on some line than its tolerance allows to fall short. */
    PARTLY_CONFIRMED,
    /** Answered, and no line has more open than its tolerance. */
    CONFIRMED,
    /** Answered with nothing but refusals. */
    REJECTED,
    /** Nothing of it is wanted any more, and nothing of it was shipped. */
    CANCELLED
}

package io.linknet.procurement.ordering.entity;

/** What a seller says to what is open on a line. */
public enum Answer {
    /** All of it comes. */
    ACCEPTED,
    /** A part of it comes; the rest stays open. */
    PARTIAL,
    /** None of it comes. */
    REJECTED
}

package io.linknet.kernel.data;

/** Whose a piece of data is: who is asked before it goes further. */
public enum Holder {
    /** As usual for its class: {@link DataClass#usualHolder}. */
    USUAL,
    /** Nobody's alone. */
    EVERYBODY,
    /** What the platform's operator keeps for all. */
    PLATFORM,
    /** The parties of one document together. */
    PARTIES,
    /** The member that entered it or that it tells of. */
    MEMBER,
    /** Somebody who works for a member. */
    PERSON,
    /** A farmer of a cooperative. */
    FARMER
}

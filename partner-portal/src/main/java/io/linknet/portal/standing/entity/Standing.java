package io.linknet.portal.standing.entity;

/** How a member stands. */
public enum Standing {
    ACTIVE,
    /** Nobody of it gets in until it is taken up again. */
    SUSPENDED,
    /** It has left for good; what it did stays on record. */
    LEFT
}

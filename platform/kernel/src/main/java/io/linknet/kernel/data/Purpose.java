package io.linknet.kernel.data;

/**
 * What data about a person is kept for; it is used for nothing else. Source: Personal Information Protection Law of China, article 6.
 */
public enum Purpose {
    /** It tells of no person. */
    NONE,
    /** To prove who did what on a member's behalf. */
    ACCOUNTABILITY,
    /** To know who signs in and what they may do. */
    ACCESS,
    /** To reach somebody. */
    CONTACT,
    /** To agree and settle with a farmer what the farmer delivers. */
    FARMERS_TRADE,
    /** To decide on the admission of a member and to prove its qualification. */
    ADMISSION
}

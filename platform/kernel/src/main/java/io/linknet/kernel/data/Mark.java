package io.linknet.kernel.data;

/** What makes a piece of data delicate, whatever its class. */
public enum Mark {
    /** It tells of a natural person. Source: Personal Information Protection Law of China, article 4. */
    PERSONAL,
    /** It is an amount, a price or an account. */
    MONEY,
    /** Whoever competes with its holder would like to know it. */
    TRADE_SECRET,
    /** Whoever knows it can act in its holder's place. */
    CREDENTIAL
}

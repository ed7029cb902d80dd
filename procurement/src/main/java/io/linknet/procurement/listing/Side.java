package io.linknet.procurement.listing;

/** Which side of the documents a list shows; lower case as in the query. */
@SuppressWarnings("checkstyle:ConstantName")
public enum Side {
    /** What the reader's own member asks for. */
    buyer,
    /** What the reader's member is asked for. */
    seller
}

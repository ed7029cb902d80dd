package io.linknet.procurement.listing;

/** In which order a list stands; lower case as in the query. */
@SuppressWarnings("checkstyle:ConstantName")
public enum Sorting {
    /** The newest first. */
    newest,
    /** Those first whose time for answers ends first; those without an end last. */
    due
}

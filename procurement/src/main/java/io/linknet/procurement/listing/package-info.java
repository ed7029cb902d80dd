/**
 * Lists as work places, one way for all: how they are narrowed, in which order they stand, and where a page begins.
 *
 * <p>A list says how its query calls things; what was asked for becomes conditions of that query, behind its party
 * predicate. So a filter can only ever take rows away.
 */
package io.linknet.procurement.listing;

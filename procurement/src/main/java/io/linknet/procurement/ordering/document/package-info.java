/**
 * Orders as documents of other systems: UBL 2.1 in and out.
 *
 * <p>What a document says about goods, dates and money is taken or refused with its place. What else it says is kept as it
 * came and named to its sender; nothing is dropped in silence.
 */
package io.linknet.procurement.ordering.document;

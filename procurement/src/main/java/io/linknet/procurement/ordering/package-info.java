/**
 * Orders: promises between two parties.
 *
 * <p>The buyer says what is wanted, the seller answers line by line: all of it, a part over several dates, or none. What a
 * partial answer leaves open stays open, with the window it was ordered for, until it is answered too. Logistics and
 * supply-finance follow {@code procurement.order}.
 */
package io.linknet.procurement.ordering;

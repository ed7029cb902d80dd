/**
 * Suppliers as their buyers know them: what they can show, and what came of what they promised.
 *
 * <p>A supplier (a cooperative, a supplier, a processor) keeps its qualifications here once; whoever has orders with it sees
 * them, and whom it shows itself to. Before one ends, both sides are told, once for each of 30 days, 7 days and the day
 * itself, on {@code procurement.supplier}. Scorecards are added up from orders, promises and weigh-ins whenever they are
 * asked for; nobody enters a grade. A supplier reads its own card by each buyer; nobody reads that of a competitor.
 */
package io.linknet.procurement.supplier;

/**
 * The farmers of a cooperative.
 *
 * <p>They belong to their cooperative alone: no leader, processor or other cooperative ever sees one, neither here nor
 * through a pledge or an order.
 */
package io.linknet.procurement.farmer;

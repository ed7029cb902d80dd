/**
 * The farmers of a cooperative.
 *
 * <p>They belong to their cooperative alone: no leader, processor or other cooperative sees one, neither here nor through a
 * pledge or an order. The one exception is a name: where the farmer has consented to it and a grant of the cooperative's is
 * in force, who a pledge or an order was made to reads the names behind its lines.
 */
package io.linknet.procurement.farmer;

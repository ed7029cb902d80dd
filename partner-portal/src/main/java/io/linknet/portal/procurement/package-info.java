/**
 * The pages of the trade: demands and their coverage, pools and pledges, orders and promises, a cooperative's farmers.
 */
package io.linknet.portal.procurement;

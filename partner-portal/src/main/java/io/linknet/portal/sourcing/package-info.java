/** Requests for quotation: what buyers ask and decide, what sellers bid; nobody sees another's bid here either. */
package io.linknet.portal.sourcing;

/** The exchange of order documents with the member's own systems: which of them are sent, and where to. */
package io.linknet.portal.exchange;

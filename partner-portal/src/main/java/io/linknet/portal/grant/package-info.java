/**
 * Who may see which of the member's data, and who has: grants given and received, and the looks of others at what is the member's.
 *
 * <p>Administrators give and take back, auditors read. Grants are procurement's; looks are told by every service that shows such
 * data, the portal itself among them.
 */
@NullMarked
package io.linknet.portal.grant;

import org.jspecify.annotations.NullMarked;

/** What a member's people did, as the evidence logs of all services keep it: to search, to take away, to check offline. */
@NullMarked
package io.linknet.portal.audit;

import org.jspecify.annotations.NullMarked;

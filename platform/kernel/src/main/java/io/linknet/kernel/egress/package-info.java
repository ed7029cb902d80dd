/** The one door by which a service calls an address that a member named: checked, bounded, to nothing inside. */
@NullMarked
package io.linknet.kernel.egress;

import org.jspecify.annotations.NullMarked;

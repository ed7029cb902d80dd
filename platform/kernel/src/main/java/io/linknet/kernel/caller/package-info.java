/** Who acts: the member, the person, the roles; set once at the edge and read everywhere below it. */
@NullMarked
package io.linknet.kernel.caller;

import org.jspecify.annotations.NullMarked;

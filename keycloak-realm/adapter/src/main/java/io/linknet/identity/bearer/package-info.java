/** API requests: who presents this bearer token? */
@NullMarked
package io.linknet.identity.bearer;

import org.jspecify.annotations.NullMarked;

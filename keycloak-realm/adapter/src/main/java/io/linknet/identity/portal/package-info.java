/** People at the pages: sign-in, session, choice of member, sign-out. */
@NullMarked
package io.linknet.identity.portal;

import org.jspecify.annotations.NullMarked;

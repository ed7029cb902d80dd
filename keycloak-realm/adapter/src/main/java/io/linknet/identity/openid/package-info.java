/** The conversation with the identity provider: codes, tokens, exchanges, sign-out. */
@NullMarked
package io.linknet.identity.openid;

import org.jspecify.annotations.NullMarked;

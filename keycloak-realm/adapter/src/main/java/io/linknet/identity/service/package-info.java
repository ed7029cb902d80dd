/** Calls from one LinkNet service to another, with a token for that one service only. */
@NullMarked
package io.linknet.identity.service;

import org.jspecify.annotations.NullMarked;

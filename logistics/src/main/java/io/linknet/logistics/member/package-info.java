/**
 * Who takes part: names and locations of members, as {@code partner-portal.member} tells them.
 */
@NullMarked
package io.linknet.logistics.member;

import org.jspecify.annotations.NullMarked;

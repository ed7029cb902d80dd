/**
 * Names of the network's members, as partner-portal tells them.
 */
@NullMarked
package io.linknet.productionsync.member;

import org.jspecify.annotations.NullMarked;

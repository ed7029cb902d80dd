/**
 * What happened, and to whom: one row per event of the services, shown to the members it names and to nobody else.
 *
 * <p>Open pages of those members refresh when a notice for their topic arrives.
 */
@NullMarked
package io.linknet.portal.notice;

import org.jspecify.annotations.NullMarked;

/** Weeks as plants plan them. */
@NullMarked
package io.linknet.productionsync.calendar;

import org.jspecify.annotations.NullMarked;

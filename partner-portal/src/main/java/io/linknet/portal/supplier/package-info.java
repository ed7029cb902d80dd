/** Suppliers as their buyers see them, and what suppliers keep and read of themselves: papers and scorecards. */
package io.linknet.portal.supplier;

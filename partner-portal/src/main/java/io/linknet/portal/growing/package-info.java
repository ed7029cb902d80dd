/** A cooperative's bases and plots: where it grows, what stands there, who tends it. */
package io.linknet.portal.growing;

/**
 * A realistic network that trades through the public APIs, never by SQL.
 *
 * <p>Deterministic by seed: every command has a key made of the seed, the day and the step, so a run that was
 * interrupted, or is repeated, goes on where it stood and doubles nothing.
 */
@NullMarked
package io.linknet.quality.simulator;

import org.jspecify.annotations.NullMarked;

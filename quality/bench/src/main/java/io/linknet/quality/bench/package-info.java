/** Benchmarks: absolute times move with the machine, so each measures its limit in the same run and tells the ratio. */
@NullMarked
package io.linknet.quality.bench;

import org.jspecify.annotations.NullMarked;

package io.linknet.kernel.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of the log.
 *
 * @param position 0, 1, 2 ...
 * @param entry what stands there; null if it is gone
 */
record Leaf(long position, UUID entryId, byte[] leafHash, byte[] chainHash, @Nullable EvidenceEntry entry) {}

package io.linknet.kernel.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a log.
 *
 * @param kind what was done to it
 * @param text names the entry, or the span of positions
 */
record Finding(Kind kind, String text) {

    enum Kind {
        CHANGED,
        REMOVED,
        INSERTED,
        HEAD
    }

    static Finding changed(Leaf leaf) {
        return new Finding(
                Kind.CHANGED, "entry " + leaf.entryId() + " at position " + leaf.position() + " was changed");
    }

    static Finding removed(Leaf leaf) {
        return new Finding(
                Kind.REMOVED, "entry " + leaf.entryId() + " at position " + leaf.position() + " was removed");
    }

    static Finding removed(long first, long last) {
        return new Finding(Kind.REMOVED, span(first, last) + " removed from the order");
    }

    static Finding removedBeforeSequenced(UUID entry) {
        return new Finding(Kind.REMOVED, "entry " + entry + " was removed before it got its place in the order");
    }

    static Finding inserted(UUID entry) {
        return new Finding(Kind.INSERTED, "entry " + entry + " was inserted past the log");
    }

    static Finding unsigned(long first, long last) {
        return new Finding(
                Kind.INSERTED,
                span(first, last) + " inserted at the end, or the head over it removed: no head covers it");
    }

    static Finding rewritten(long first, long last) {
        return new Finding(Kind.CHANGED, span(first, last) + " rewritten: the signed root is another");
    }

    static Finding badSignature(SignedHead head) {
        return new Finding(Kind.HEAD, "the head over " + head.size() + " entries is not signed by the log's key");
    }

    static Finding headsBroken(SignedHead head) {
        return new Finding(
                Kind.HEAD,
                "the head over " + head.size()
                        + " entries does not follow the one before: a head was removed or inserted");
    }

    static Finding notWitnessed(SignedHead head) {
        return new Finding(
                Kind.REMOVED, "the log no longer has the head over " + head.size() + " entries that a witness holds");
    }

    static Finding unproven(int line, ProvenEntries.@Nullable Proof proof) {
        var which = proof == null
                ? "line " + (line + 1)
                : "entry " + proof.entry().id() + " at position " + proof.position();
        return new Finding(Kind.CHANGED, which + " does not stand so under the signed head");
    }

    private static String span(long first, long last) {
        return first == last
                ? "the entry at position " + first + " was"
                : "one or more of the entries at positions " + first + " to " + last + " were";
    }
}

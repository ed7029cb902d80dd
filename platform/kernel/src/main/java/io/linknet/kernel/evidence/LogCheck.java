package io.linknet.kernel.evidence;

import java.io.IOException;
import java.security.PublicKey;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a log from its beginning and says what is wrong with it, entry by entry.
 *
 * <p>Trusted is the public key and nothing else. Each entry must hash to its leaf, each leaf continue the chain, each
 * head be signed, follow the one before and carry the root of the leaves so far. An insider who rewrites entries and
 * leaves alike cannot sign a head: the span between two heads is named then. Used once.
 */
final class LogCheck {

    private final PublicKey key;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Deque<SignedHead> ahead = new ArrayDeque<>();

    private MerkleRoot tree = MerkleRoot.empty();
    private byte[] chain = Hashes.nothing();
    private byte[] previousHead = Hashes.nothing();
    private boolean chainKnown = true;
    private boolean chainRewritten;
    private boolean orderBroken;
    private long position;
    private long spanStart;

    LogCheck(PublicKey key) {
        this.key = key;
    }

    /**
     * What is wrong; nothing if the log is whole.
     *
     * @param witnessed heads that somebody outside keeps; without them, a log cut off at a head looks whole
     */
    List<Finding> check(EvidenceLog log, List<SignedHead> witnessed) throws SQLException, IOException {
        var heads = log.heads();
        ahead.addAll(heads);
        log.leaves(this::see);
        ahead.forEach(this::checkUncovered);
        if (position > spanStart) {
            findings.add(Finding.unsigned(spanStart, position - 1));
        }
        log.strays().forEach(id -> findings.add(Finding.inserted(id)));
        log.vanished().forEach(id -> findings.add(Finding.removedBeforeSequenced(id)));
        witnessed.stream()
                .filter(head -> heads.stream().noneMatch(own -> Arrays.equals(own.hash(), head.hash())))
                .forEach(head -> findings.add(Finding.notWitnessed(head)));
        return List.copyOf(findings);
    }

    private void see(Leaf leaf) {
        if (leaf.position() != position) {
            findings.add(Finding.removed(position, leaf.position() - 1));
            skipTo(leaf.position());
        }
        checkEntry(leaf);
        checkChain(leaf);
        tree.append(leaf.leafHash());
        position = leaf.position() + 1;
        headsUpTo(position);
    }

    /** Heads that end inside a hole cannot be recomputed, but they still have to be signed and to follow each other. */
    private void skipTo(long resumed) {
        orderBroken = true;
        chainKnown = false;
        position = resumed;
        headsUpTo(resumed);
        orderBroken = spanStart != resumed;
    }

    private void checkEntry(Leaf leaf) {
        var entry = leaf.entry();
        if (entry == null) {
            findings.add(Finding.removed(leaf));
        } else if (!entry.id().equals(leaf.entryId()) || !Arrays.equals(entry.leafHash(), leaf.leafHash())) {
            findings.add(Finding.changed(leaf));
        }
    }

    private void checkChain(Leaf leaf) {
        if (chainKnown && !Arrays.equals(Hashes.chain(chain, leaf.leafHash()), leaf.chainHash())) {
            findings.add(Finding.changed(leaf));
            orderBroken = true;
        }
        chain = leaf.chainHash();
        chainKnown = true;
    }

    private void headsUpTo(long size) {
        while (!ahead.isEmpty() && ahead.getFirst().size() <= size) {
            checkHead(ahead.removeFirst());
        }
    }

    private void checkHead(SignedHead head) {
        if (!head.isSignedBy(key)) {
            findings.add(Finding.badSignature(head));
        } else if (!Arrays.equals(head.previous(), previousHead)) {
            findings.add(Finding.headsBroken(head));
        }
        if (!orderBroken && !matches(head)) {
            findings.add(Finding.rewritten(spanStart, head.size() - 1));
            chainRewritten = true;
        }
        resumeFrom(head);
    }

    /** An insider who rewrote a leaf had to rewrite the chain to the end; that alone says nothing of later spans. */
    private boolean matches(SignedHead head) {
        return head.size() == position
                && Arrays.equals(tree.hash(), head.root())
                && (chainRewritten || Arrays.equals(chain, head.chain()));
    }

    /** The next span is checked from what this head vouches for, so that one forgery does not hide the next. */
    private void resumeFrom(SignedHead head) {
        previousHead = head.hash();
        var vouched = head.isSignedBy(key) ? head.tree() : Optional.<MerkleRoot>empty();
        vouched.ifPresent(kept -> tree = kept);
        orderBroken = orderBroken && vouched.isEmpty();
        spanStart = head.size();
    }

    private void checkUncovered(SignedHead head) {
        if (!head.isSignedBy(key)) {
            findings.add(Finding.badSignature(head));
        } else if (head.size() > position) {
            findings.add(Finding.removed(position, head.size() - 1));
            position = head.size();
        }
        spanStart = Math.max(spanStart, head.size());
    }
}

package io.linknet.kernel.evidence;

import java.io.IOException;
import java.security.PublicKey;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Reads a log from its beginning and says what is wrong with it, entry by entry.
 *
 * <p>Trusted is the public key and nothing else. Each entry must hash to its leaf, each leaf continue the chain, each
 * head be signed, follow the one before and carry the root of the leaves so far. An insider who rewrites entries and
 * leaves alike cannot sign a head: the span between two heads is named then. Used once.
 */
final class LogCheck {

    private final PublicKey key;
    private final List<Finding> findings = new ArrayList<>();
    private final Deque<SignedHead> ahead = new ArrayDeque<>();

    private MerkleRoot tree = MerkleRoot.empty();
    private byte[] chain = Hashes.nothing();
    private byte[] previousHead = Hashes.nothing();
    private boolean chainKnown = true;
    private boolean treeKnown = true;
    private boolean spanHasFinding;
    private long position;
    private long spanStart;

    LogCheck(PublicKey key) {
        this.key = key;
    }

    /** What is wrong; nothing if the log is whole. */
    List<Finding> check(EvidenceLog log) throws SQLException, IOException {
        ahead.addAll(log.heads());
        log.leaves(this::see);
        ahead.forEach(this::missing);
        if (position > spanStart) {
            find(Finding.unsigned(spanStart, position - 1));
        }
        log.strays().forEach(id -> find(Finding.inserted(id)));
        log.vanished().forEach(id -> find(Finding.removedBeforeSequenced(id)));
        return List.copyOf(findings);
    }

    private void see(Leaf leaf) {
        if (leaf.position() != position) {
            find(Finding.removed(position, leaf.position() - 1));
            chainKnown = false;
            treeKnown = false;
            skipTo(leaf.position());
        }
        checkEntry(leaf);
        checkChain(leaf);
        tree.append(leaf.leafHash());
        position = leaf.position() + 1;
        headsUpTo(position);
    }

    /** Heads that end inside a hole cannot be recomputed, but they still have to be signed and linked. */
    private void skipTo(long resumed) {
        while (!ahead.isEmpty() && ahead.getFirst().size() <= resumed) {
            checkHead(ahead.removeFirst());
        }
        position = resumed;
    }

    private void checkEntry(Leaf leaf) {
        var entry = leaf.entry();
        if (entry == null) {
            find(Finding.removed(leaf));
        } else if (!entry.id().equals(leaf.entryId()) || !Arrays.equals(entry.leafHash(), leaf.leafHash())) {
            find(Finding.changed(leaf));
        }
    }

    private void checkChain(Leaf leaf) {
        if (chainKnown && !Arrays.equals(Hashes.chain(chain, leaf.leafHash()), leaf.chainHash())) {
            if (!spanHasFinding) {
                find(Finding.changed(leaf));
            }
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
            find(Finding.badSignature(head));
        } else if (!Arrays.equals(head.previous(), previousHead)) {
            find(Finding.headsBroken(head));
        } else if (treeKnown && !spanHasFinding && !matches(head)) {
            find(Finding.rewritten(spanStart, head.size() - 1));
        }
        resumeFrom(head);
    }

    private boolean matches(SignedHead head) {
        return head.size() == position
                && Arrays.equals(tree.hash(), head.root())
                && Arrays.equals(chain, head.chain());
    }

    /** The next span is checked from what this head vouches for, so that one forgery does not hide the next. */
    private void resumeFrom(SignedHead head) {
        previousHead = head.hash();
        var vouched = head.isSignedBy(key) ? head.tree() : java.util.Optional.<MerkleRoot>empty();
        vouched.ifPresent(kept -> tree = kept);
        treeKnown = vouched.isPresent() || treeKnown && !spanHasFinding;
        spanHasFinding = false;
        spanStart = head.size();
    }

    private void missing(SignedHead head) {
        if (!head.isSignedBy(key)) {
            find(Finding.badSignature(head));
        } else if (head.size() > position) {
            find(Finding.removed(position, head.size() - 1));
            position = head.size();
        }
        spanStart = Math.max(spanStart, head.size());
    }

    private void find(Finding finding) {
        findings.add(finding);
        spanHasFinding = true;
    }
}

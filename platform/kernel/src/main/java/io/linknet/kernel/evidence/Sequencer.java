package io.linknet.kernel.evidence;

import java.security.PrivateKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Gives committed entries their place in the log and signs a head over them.
 *
 * <p>One transaction per batch; an advisory lock lets one replica work at a time. The transactions that record entries
 * wait for nothing here.
 */
public final class Sequencer {

    /** Most entries under one new head. */
    static final int BATCH = 1_000;

    private final DataSource database;
    private final String log;
    private final PrivateKey key;
    private final Clock clock;

    /** Sequences the log of a service, signing with its key. */
    public Sequencer(DataSource database, String log, PrivateKey key, Clock clock) {
        this.database = database;
        this.log = log;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Sequences one batch.
     *
     * @return entries that got their place; fewer than a full batch means that the rest can wait
     */
    public int sequence() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var entries =
                        LogTables.lock(connection) ? LogTables.pending(connection, BATCH) : List.<EvidenceEntry>of();
                if (!entries.isEmpty()) {
                    append(connection, entries);
                }
                connection.commit();
                return entries.size();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void append(Connection connection, List<EvidenceEntry> entries) throws SQLException {
        var last = LogTables.lastHead(connection);
        var tree = last.isEmpty() ? MerkleRoot.empty() : trusted(last.get());
        var chain = last.map(SignedHead::chain).orElseGet(Hashes::nothing);
        var leaves = new ArrayList<Leaf>();
        for (var entry : entries) {
            var hash = entry.leafHash();
            chain = Hashes.chain(chain, hash);
            leaves.add(new Leaf(tree.size(), entry.id(), hash, chain, entry));
            tree.append(hash);
        }
        var previous = last.map(SignedHead::hash).orElseGet(Hashes::nothing);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LogTables.insertLeaves(connection, leaves);
        LogTables.insertHead(connection, SignedHead.sign(log, tree, chain, previous, now, key));
        LogTables.settle(connection, entries);
    }

    private static MerkleRoot trusted(SignedHead last) {
        return last.tree()
                .orElseThrow(() -> new IllegalStateException(
                        "the head over " + last.size() + " entries was tampered with; nothing is added to this log"));
    }
}

package io.linknet.kernel.evidence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log in SQL; plain JDBC, so that the verifier and the tests need no container. */
final class LogTables {

    static final String ENTRY_COLUMNS =
            "e.id, e.recorded_at, e.actor, e.member_id, e.action, e.object_type, e.object_id, e.content";
    static final String HEAD_COLUMNS = "log, size, root_hash, chain_hash, previous_hash, signed_at, signature, peaks";

    private static final String RECORD =
            """
            with recorded as (
                insert into evidence_entry
                    (id, recorded_at, actor, member_id, action, object_type, object_id, content)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id)
            insert into evidence_pending (entry_id) select id from recorded""";

    private static final String PENDING = "select " + ENTRY_COLUMNS
            + " from evidence_pending p join evidence_entry e on e.id = p.entry_id order by p.seq limit ?";
    private static final String SETTLE = "delete from evidence_pending where entry_id = any (?)";
    private static final String LEAF =
            "insert into evidence_leaf (position, entry_id, leaf_hash, chain_hash) values (?, ?, ?, ?)";
    private static final String HEAD =
            "insert into evidence_head (" + HEAD_COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LAST_HEAD = "select " + HEAD_COLUMNS + " from evidence_head order by size desc limit 1";

    /** Any number will do, as long as no other job of LinkNet takes the same. */
    private static final String ONLY_ONE = "select pg_try_advisory_xact_lock(6962)";

    private LogTables() {}

    static void record(Connection connection, EvidenceEntry entry) throws SQLException {
        try (var insert = connection.prepareStatement(RECORD)) {
            insert.setObject(1, entry.id());
            insert.setObject(2, entry.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(3, entry.actor());
            insert.setObject(4, entry.memberId());
            insert.setString(5, entry.action());
            insert.setString(6, entry.objectType());
            insert.setObject(7, entry.objectId());
            insert.setString(8, entry.content());
            insert.executeUpdate();
        }
    }

    /** Whether this transaction alone may go on with the order; another replica is at it otherwise. */
    static boolean lock(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement(ONLY_ONE);
                var answer = lock.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    static List<EvidenceEntry> pending(Connection connection, int limit) throws SQLException {
        try (var select = connection.prepareStatement(PENDING)) {
            select.setInt(1, limit);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<EvidenceEntry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        }
    }

    static void settle(Connection connection, List<EvidenceEntry> entries) throws SQLException {
        var ids = entries.stream().map(EvidenceEntry::id).toArray(UUID[]::new);
        try (var delete = connection.prepareStatement(SETTLE)) {
            delete.setArray(1, connection.createArrayOf("uuid", ids));
            delete.executeUpdate();
        }
    }

    static void insertLeaves(Connection connection, List<Leaf> leaves) throws SQLException {
        try (var insert = connection.prepareStatement(LEAF)) {
            for (var leaf : leaves) {
                insert.setLong(1, leaf.position());
                insert.setObject(2, leaf.entryId());
                insert.setBytes(3, leaf.leafHash());
                insert.setBytes(4, leaf.chainHash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void insertHead(Connection connection, SignedHead head) throws SQLException {
        try (var insert = connection.prepareStatement(HEAD)) {
            insert.setString(1, head.log());
            insert.setLong(2, head.size());
            insert.setBytes(3, head.root());
            insert.setBytes(4, head.chain());
            insert.setBytes(5, head.previous());
            insert.setObject(6, head.signedAt().atOffset(ZoneOffset.UTC));
            insert.setBytes(7, head.signature());
            insert.setBytes(8, head.peaks());
            insert.executeUpdate();
        }
    }

    static Optional<SignedHead> lastHead(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(LAST_HEAD);
                var row = select.executeQuery()) {
            return row.next() ? Optional.of(head(row)) : Optional.empty();
        }
    }

    static EvidenceEntry entry(ResultSet row) throws SQLException {
        return new EvidenceEntry(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getObject(7, UUID.class),
                row.getString(8));
    }

    static SignedHead head(ResultSet row) throws SQLException {
        return new SignedHead(
                row.getString(1),
                row.getLong(2),
                row.getBytes(3),
                row.getBytes(4),
                row.getBytes(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBytes(7),
                row.getBytes(8));
    }
}

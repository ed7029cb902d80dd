package io.linknet.kernel.evidence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The log as a service's database keeps it.
 *
 * @param connection in one snapshot: repeatable read, not committing by itself
 */
record DatabaseLog(String name, Connection connection) implements EvidenceLog {

    private static final int ROWS_AT_A_TIME = 1_000;

    private static final String HEADS = "select " + LogTables.HEAD_COLUMNS + " from evidence_head order by size";
    private static final String LEAVES = "select " + LogTables.ENTRY_COLUMNS
            + ", l.position, l.entry_id, l.leaf_hash, l.chain_hash"
            + " from evidence_leaf l left join evidence_entry e on e.id = l.entry_id order by l.position";
    private static final String STRAYS = "select e.id from evidence_entry e"
            + " where not exists (select from evidence_leaf l where l.entry_id = e.id)"
            + " and not exists (select from evidence_pending p where p.entry_id = e.id) order by e.recorded_at";
    private static final String VANISHED = "select p.entry_id from evidence_pending p"
            + " where not exists (select from evidence_entry e where e.id = p.entry_id) order by p.seq";

    static DatabaseLog of(String name, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new DatabaseLog(name, connection);
    }

    @Override
    public List<SignedHead> heads() throws SQLException {
        try (var select = connection.prepareStatement(HEADS);
                var rows = select.executeQuery()) {
            var heads = new ArrayList<SignedHead>();
            while (rows.next()) {
                heads.add(LogTables.head(rows));
            }
            return heads;
        }
    }

    @Override
    public void leaves(Visitor visitor) throws SQLException, IOException {
        try (var select = connection.prepareStatement(LEAVES)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    visitor.see(leaf(rows));
                }
            }
        }
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        var entry = row.getObject(1) == null ? null : LogTables.entry(row);
        return new Leaf(row.getLong(9), row.getObject(10, UUID.class), row.getBytes(11), row.getBytes(12), entry);
    }

    @Override
    public List<UUID> strays() throws SQLException {
        return ids(STRAYS);
    }

    @Override
    public List<UUID> vanished() throws SQLException {
        return ids(VANISHED);
    }

    private List<UUID> ids(String query) throws SQLException {
        try (var select = connection.prepareStatement(query);
                var rows = select.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}

package io.linknet.kernel.evidence;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.MemberId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the people of a member did, as the log keeps it; a member sees its own entries and no other's. */
@ApplicationScoped
public class OwnEvidence {

    /** Entries of an export at most. */
    public static final int MOST_EXPORTED = 20_000;

    private static final String FILTER =
            """
             from evidence_entry e left join evidence_leaf l on l.entry_id = e.id
            where e.member_id = ? and (e.recorded_at, e.id) < (?, ?) and e.recorded_at >= ? and e.recorded_at < ?
              and (? = '' or e.action = ?) and (?::uuid is null or e.object_id = ?) and (? = '' or e.actor = ?)
            order by e.recorded_at desc, e.id desc limit ?""";

    private static final String LEAVES = "select leaf_hash from evidence_leaf where position < ? order by position";

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    /**
     * What is looked for; empty and absent parts let everything through.
     *
     * @param from first moment, inclusive
     * @param until last moment, exclusive
     * @param actor {@code <issuer>|<subject>}
     */
    public record Wanted(Instant from, Instant until, String action, @Nullable UUID object, String actor) {}

    /**
     * An entry.
     *
     * @param content canonical JSON (RFC 8785) of what was agreed
     * @param position its place in the order; absent for some seconds
     */
    @Classified(DataClass.SECRET)
    public record Written(
            UUID id,
            Instant recordedAt,
            @Classified(
                            value = DataClass.SECRET,
                            marks = Mark.PERSONAL,
                            holder = Holder.PERSON,
                            purpose = Purpose.ACCOUNTABILITY)
                    String actor,
            String action,
            String objectType,
            UUID objectId,
            String content,
            @Nullable Long position) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /**
     * Entries of a member, latest first; in the caller's transaction.
     *
     * @param limit one more is read, to tell whether there is a next page
     */
    public List<Written> page(MemberId member, Wanted wanted, Cursor after, int limit) {
        try {
            return rows(TransactionConnection.of(database), member, wanted, after, limit + 1).stream()
                    .map(OwnEvidence::written)
                    .toList();
        } catch (SQLException away) {
            throw new Evidence.EvidenceFailed(away);
        }
    }

    private record Row(EvidenceEntry entry, @Nullable Long position) {}

    private static Written written(Row row) {
        var entry = row.entry();
        return new Written(
                entry.id(),
                entry.recordedAt(),
                entry.actor(),
                entry.action(),
                entry.objectType(),
                entry.objectId(),
                entry.content(),
                row.position());
    }

    private static List<Row> rows(Connection connection, MemberId member, Wanted wanted, Cursor after, int limit)
            throws SQLException {
        var sql = "select " + LogTables.ENTRY_COLUMNS + ", l.position" + FILTER;
        try (var statement = connection.prepareStatement(sql)) {
            var values = new Object[] {
                member.value(),
                moment(after.at()),
                after.id(),
                moment(wanted.from()),
                moment(wanted.until()),
                wanted.action(),
                wanted.action(),
                wanted.object(),
                wanted.object(),
                wanted.actor(),
                wanted.actor(),
                limit
            };
            for (var at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            try (var row = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (row.next()) {
                    rows.add(new Row(LogTables.entry(row), row.getObject(9, Long.class)));
                }
                return rows;
            }
        }
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * Writes entries with their proofs, a JSON object a line: the head that covers them, then each entry with the path that leads to
     * the head's root. Whoever has the public key checks each by itself and sees nobody else's; entries of the last seconds, which no
     * head covers yet, are left out. In the caller's transaction.
     */
    public void export(MemberId member, Wanted wanted, OutputStream out) throws IOException {
        try {
            export(TransactionConnection.of(database), member, wanted, out);
        } catch (SQLException away) {
            throw new Evidence.EvidenceFailed(away);
        }
    }

    static void export(Connection connection, MemberId member, Wanted wanted, OutputStream out)
            throws SQLException, IOException {
        var head = LogTables.lastHead(connection);
        if (head.isEmpty()) {
            return;
        }
        write(out, new ProvenEntries.Line(head.get(), null));
        var paths = new MerklePaths(leaves(connection, head.get().size()));
        for (var row : rows(connection, member, wanted, Cursor.parse(null), MOST_EXPORTED)) {
            var position = row.position();
            if (position != null && position < head.get().size()) {
                var proof = new ProvenEntries.Proof(row.entry(), position, paths.path(position));
                write(out, new ProvenEntries.Line(null, proof));
            }
        }
    }

    private static List<byte[]> leaves(Connection connection, long size) throws SQLException {
        try (var statement = connection.prepareStatement(LEAVES)) {
            statement.setLong(1, size);
            statement.setFetchSize(10_000);
            try (var row = statement.executeQuery()) {
                var leaves = new ArrayList<byte[]>();
                while (row.next()) {
                    leaves.add(row.getBytes(1));
                }
                return leaves;
            }
        }
    }

    private static void write(OutputStream out, ProvenEntries.Line line) throws IOException {
        out.write((Json.mapper().writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

package io.linknet.kernel.evidence;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.kernel.value.MemberId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Who has seen whose data: told before it is shown, in the same transaction, so that what cannot be told is not shown.
 *
 * <p>Once per reader, object and day, all of an answer in one statement. Each is an entry in the log of its owner, whose
 * auditor finds it there; the actor is the reader.
 */
@ApplicationScoped
public class DataReads {

    /** A second look of the same day finds its row and writes nothing. */
    private static final String NOTE =
            """
            with look as (
                select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                    as l(id, owner_id, category, purpose, object_type, object_id, action, content)),
            fresh as (
                insert into data_read (id, owner_id, reader_id, person, person_name, category, purpose, object_type,
                    object_id, day, read_at)
                select id, owner_id, ?, ?, ?, category, purpose, object_type, object_id, ?, ? from look
                order by owner_id, category, purpose, object_id
                on conflict do nothing returning id),
            recorded as (
                insert into evidence_entry (id, recorded_at, actor, member_id, action, object_type, object_id, content)
                select l.id, ?, ?, l.owner_id, l.action, l.object_type, l.object_id, l.content
                from look l join fresh f on f.id = l.id returning id)
            insert into evidence_pending (entry_id) select id from recorded
            """;

    private static final String PAGE =
            """
            select id, owner_id, reader_id, person_name, category, purpose, object_type, object_id, read_at from data_read
            where %s = ? and (read_at, id) < (?, ?) order by read_at desc, id desc limit ?
            """;

    /** Whose looks a page shows. */
    public enum Side {
        /** Those of others at the member's data. */
        OWNER("owner_id"),
        /** Those of the member's own people at the data of others. */
        READER("reader_id");

        private final String sql;

        Side(String column) {
            this.sql = PAGE.formatted(column);
        }
    }

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * What the log says of a look.
     *
     * @param grantId empty where no grant was needed
     */
    record Look(UUID readerId, String personName, String purpose, String grantId) {}

    /** A look of one member at the data of another. */
    @Classified(value = DataClass.SECRET, holder = Holder.MEMBER)
    public record Seen(
            UUID id,
            UUID ownerId,
            UUID readerId,
            @Classified(
                            value = DataClass.SECRET,
                            marks = Mark.PERSONAL,
                            holder = Holder.PERSON,
                            purpose = Purpose.ACCOUNTABILITY)
                    String personName,
            String category,
            String purpose,
            String objectType,
            UUID objectId,
            Instant readAt) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /**
     * Tells of the caller's looks; whoever looks at its own is not told of. In the caller's transaction.
     *
     * @throws Evidence.EvidenceFailed if it cannot be written; nothing is to be shown then
     */
    public void note(Collection<DataRead> reads) {
        var others = reads.stream()
                .filter(read -> !caller.get().isFor(read.owner()))
                .distinct()
                .sorted(Comparator.comparing(DataRead::objectId))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        try {
            note(TransactionConnection.of(database), others);
        } catch (SQLException failed) {
            throw new Evidence.EvidenceFailed(failed);
        }
    }

    private void note(Connection connection, List<DataRead> reads) throws SQLException {
        var who = caller.get();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var moment = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        try (var insert = connection.prepareStatement(NOTE)) {
            var column = 0;
            for (var values : columns(reads).entrySet()) {
                var type = values.getKey().endsWith("id") ? "uuid" : "text";
                insert.setArray(++column, connection.createArrayOf(type, values.getValue()));
            }
            insert.setObject(++column, who.member().value());
            insert.setString(++column, who.person());
            insert.setString(++column, who.personName());
            insert.setObject(++column, LocalDate.ofInstant(at, DeliveryWindow.CALENDAR));
            insert.setObject(++column, moment);
            insert.setObject(++column, moment);
            insert.setString(++column, who.person());
            insert.executeUpdate();
        }
    }

    private Map<String, Object[]> columns(List<DataRead> reads) {
        var columns = new LinkedHashMap<String, Object[]>();
        columns.put("id", values(reads, read -> Ids.next()));
        columns.put("owner_id", values(reads, read -> read.owner().value()));
        columns.put("category", values(reads, read -> read.category().name()));
        columns.put("purpose", values(reads, read -> read.purpose().name()));
        columns.put("object_type", values(reads, DataRead::objectType));
        columns.put("object_id", values(reads, DataRead::objectId));
        columns.put("action", values(reads, read -> read.category().seen()));
        columns.put("content", values(reads, read -> EvidenceEntry.canonical(look(read))));
        return columns;
    }

    private Look look(DataRead read) {
        var who = caller.get();
        var grant = read.grantId() == null ? "" : read.grantId().toString();
        return new Look(who.member().value(), who.personName(), read.purpose().name(), grant);
    }

    private static Object[] values(List<DataRead> reads, Function<DataRead, Object> value) {
        return reads.stream().map(value).toArray();
    }

    /** A page of the looks on one side, latest first, with one too many when there are more. */
    public List<Seen> page(MemberId member, Side side, Cursor after, int limit) {
        try (var select = TransactionConnection.of(database).prepareStatement(side.sql)) {
            select.setObject(1, member.value());
            select.setObject(2, OffsetDateTime.ofInstant(after.at(), ZoneOffset.UTC));
            select.setObject(3, after.id());
            select.setInt(4, limit + 1);
            try (var row = select.executeQuery()) {
                var seen = new ArrayList<Seen>();
                while (row.next()) {
                    seen.add(seen(row));
                }
                return seen;
            }
        } catch (SQLException away) {
            throw new Evidence.EvidenceFailed(away);
        }
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getObject("reader_id", UUID.class),
                row.getString("person_name"),
                row.getString("category"),
                row.getString("purpose"),
                row.getString("object_type"),
                row.getObject("object_id", UUID.class),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }
}

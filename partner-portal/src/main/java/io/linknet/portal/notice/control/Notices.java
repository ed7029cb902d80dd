package io.linknet.portal.notice.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.notice.entity.Notice;
import io.linknet.portal.notice.entity.Parties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What happened, as a member may see it. */
@ApplicationScoped
public class Notices {

    private static final String SEEN = "select count(*) from (select 1 from notice_party p where p.party_id = ?"
            + " and p.position > coalesce((select position from notice_read where member_id = ? and person = ?), 0)"
            + " limit 100) unseen";
    private static final String PAGE = "select n.id, n.position, n.occurred_at, n.topic, n.what, n.document, n.number,"
            + " n.actor from notice_party p join notice n on n.id = p.notice_id"
            + " where p.party_id = ? and p.position < ? order by p.position desc limit ?";
    private static final String ABOUT = "select n.id, n.position, n.occurred_at, n.topic, n.what, n.document, n.number,"
            + " n.actor from notice n join notice_party p on p.notice_id = n.id and p.party_id = ?"
            + " where n.document = ? order by n.position limit 200";

    @Inject
    ScopedWork scoped;

    @Inject
    Event<Placed> kept;

    /**
     * A notice and its place in the order of arrival.
     *
     * @param position grows with each notice
     */
    public record Placed(long position, Notice notice) {}

    /** What notices are about: publishers and their kinds of aggregates. */
    public static List<String> topics() {
        return Parties.topics();
    }

    /** Keeps a notice and tells other features of it; in the listener's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Notice notice) {
        kept.fire(scoped.with(connection -> insert(connection, notice)));
    }

    /** How many notices the person has not looked at; 100 stands for 100 and more. */
    @Transactional
    public int unseen(Caller caller) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(SEEN)) {
                statement.setObject(1, caller.member().value());
                statement.setObject(2, caller.member().value());
                statement.setString(3, caller.person());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? rows.getInt(1) : 0;
                }
            }
        });
    }

    /**
     * What happened to the caller's member, newest first.
     *
     * @param before position of the last notice already shown
     * @param limit at most so many
     */
    @Transactional
    public List<Placed> page(Caller caller, long before, int limit) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(PAGE)) {
                statement.setObject(1, caller.member().value());
                statement.setLong(2, before);
                statement.setInt(3, limit);
                return read(statement.executeQuery());
            }
        });
    }

    /** What happened to one document, oldest first, as far as the caller's member may know. */
    @Transactional
    public List<Placed> about(Caller caller, UUID document) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(ABOUT)) {
                statement.setObject(1, caller.member().value());
                statement.setObject(2, document);
                return read(statement.executeQuery());
            }
        });
    }

    /** The person has looked at everything up to that notice. */
    @Transactional
    public void seen(Caller caller, long position) {
        var sql = "insert into notice_read (member_id, person, position) values (?, ?, ?)"
                + " on conflict (member_id, person) do update"
                + " set position = greatest(notice_read.position, excluded.position)";
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, caller.member().value());
                statement.setString(2, caller.person());
                statement.setLong(3, position);
                return statement.executeUpdate();
            }
        });
    }

    private static Placed insert(Connection connection, Notice notice) throws SQLException {
        var sql = "insert into notice (id, occurred_at, topic, what, document, number, actor)"
                + " values (?, ?, ?, ?, ?, ?, ?) returning position";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, notice.id());
            statement.setObject(2, OffsetDateTime.ofInstant(notice.occurredAt(), ZoneOffset.UTC));
            statement.setString(3, notice.topic());
            statement.setString(4, notice.what());
            statement.setObject(5, notice.document());
            statement.setString(6, notice.number());
            statement.setString(7, notice.actor());
            try (var rows = statement.executeQuery()) {
                rows.next();
                var position = rows.getLong(1);
                insertParties(connection, notice, position);
                return new Placed(position, notice);
            }
        }
    }

    private static void insertParties(Connection connection, Notice notice, long position) throws SQLException {
        var sql = "insert into notice_party (notice_id, position, party_id) values (?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            for (var party : notice.parties()) {
                statement.setObject(1, notice.id());
                statement.setLong(2, position);
                statement.setObject(3, party);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<Placed> read(ResultSet rows) throws SQLException {
        try (rows) {
            var notices = new ArrayList<Placed>();
            while (rows.next()) {
                notices.add(new Placed(
                        rows.getLong("position"),
                        new Notice(
                                rows.getObject("id", UUID.class),
                                rows.getObject("occurred_at", OffsetDateTime.class)
                                        .toInstant(),
                                rows.getString("topic"),
                                rows.getString("what"),
                                rows.getObject("document", UUID.class),
                                rows.getString("number"),
                                rows.getString("actor"),
                                Set.of())));
            }
            return notices;
        }
    }
}

package io.linknet.portal.member.control;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.persistence.TransactionConnection;
import io.linknet.kernel.rest.Cursor;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.ui.Texts;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** All members of the network; every member may know every other's name. */
@ApplicationScoped
public class Members {

    private static final String COLUMNS =
            "select id, alias, kind, name_zh, name_en, district, gln, admitted_at, standing";

    @Resource(lookup = "java:app/jdbc/linknet")
    DataSource database;

    /**
     * A member and since when.
     *
     * @param admittedAt when it was admitted
     * @param standing {@code ACTIVE}, {@code SUSPENDED} or {@code LEFT}
     */
    public record Admitted(Member member, Instant admittedAt, String standing) {}

    /**
     * Members, newest first.
     *
     * @param limit one more is read, to tell whether there is a next page
     */
    @Transactional
    public List<Admitted> page(Cursor after, int limit) {
        var sql = COLUMNS + " from member where (admitted_at, id) < (?, ?) order by admitted_at desc, id desc limit ?";
        try (var statement = TransactionConnection.of(database).prepareStatement(sql)) {
            statement.setObject(1, OffsetDateTime.ofInstant(after.at(), ZoneOffset.UTC));
            statement.setObject(2, after.id());
            statement.setInt(3, limit + 1);
            try (var rows = statement.executeQuery()) {
                var page = new ArrayList<Admitted>();
                while (rows.next()) {
                    page.add(new Admitted(member(rows), moment(rows), rows.getString("standing")));
                }
                return page;
            }
        } catch (SQLException away) {
            throw new MembersUnavailable(away);
        }
    }

    /** All members by id; the network has some hundreds. */
    @Transactional
    public Map<UUID, Member> all() {
        var sql = COLUMNS + " from member order by alias limit 5000";
        try (var statement = TransactionConnection.of(database).prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var members = new LinkedHashMap<UUID, Member>();
            while (rows.next()) {
                var member = member(rows);
                members.put(member.id(), member);
            }
            return members;
        } catch (SQLException away) {
            throw new MembersUnavailable(away);
        }
    }

    /** Their names in the language of this request, by id. */
    @Transactional
    public Map<UUID, String> names() {
        var names = new LinkedHashMap<UUID, String>();
        all().forEach((id, member) -> names.put(id, Texts.either(member.nameZh(), member.nameEn())));
        return names;
    }

    /** The members with which others can begin something, for choices. */
    @Transactional
    public List<Member> inGoodStanding() {
        var sql = COLUMNS + " from member where standing = 'ACTIVE' order by alias limit 5000";
        try (var statement = TransactionConnection.of(database).prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var members = new ArrayList<Member>();
            while (rows.next()) {
                members.add(member(rows));
            }
            return members;
        } catch (SQLException away) {
            throw new MembersUnavailable(away);
        }
    }

    /** Writes a member as it is now; in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Member member, Instant now) {
        var sql = "insert into member (id, alias, kind, name_zh, name_en, district, gln, admitted_at, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set alias = excluded.alias,"
                + " kind = excluded.kind, name_zh = excluded.name_zh, name_en = excluded.name_en,"
                + " district = excluded.district, gln = excluded.gln, changed_at = excluded.changed_at";
        try (var statement = TransactionConnection.of(database).prepareStatement(sql)) {
            statement.setObject(1, member.id());
            statement.setString(2, member.alias());
            statement.setString(3, member.kind().name());
            statement.setString(4, member.nameZh());
            statement.setString(5, member.nameEn());
            statement.setString(6, member.district());
            statement.setString(7, member.gln());
            statement.setObject(8, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.setObject(9, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException away) {
            throw new MembersUnavailable(away);
        }
    }

    /** Makes sure that one instance at a time brings the members up to date; until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        var sql = "select pg_advisory_xact_lock(hashtext('member'))";
        try (var statement = TransactionConnection.of(database).prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException away) {
            throw new MembersUnavailable(away);
        }
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("alias"),
                MemberKind.valueOf(row.getString("kind")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("district"),
                row.getString("gln"));
    }

    private static Instant moment(ResultSet row) throws SQLException {
        return row.getObject("admitted_at", OffsetDateTime.class).toInstant();
    }

    /** The database does not answer. */
    public static class MembersUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MembersUnavailable(SQLException cause) {
            super(cause);
        }
    }
}

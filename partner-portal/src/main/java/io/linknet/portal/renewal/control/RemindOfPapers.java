package io.linknet.portal.renewal.control;

import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.frame.control.Parameters;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.notice.control.Notices;
import io.linknet.portal.notice.entity.Notice;
import io.linknet.portal.onboarding.entity.PaperKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Tells a member that a paper ends: 60, 30 and 7 days before and on its last day; tells the operator on the day after it; and
 * tells the member what became of a renewal.
 *
 * <p>Asks for everything that is due, however long ago: after an outage the nearest reminder goes out and those it has
 * overtaken do not. Each goes out once, whichever replica sends it. Runs as the portal, one notice in a transaction.
 */
@ApplicationScoped
public class RemindOfPapers {

    /** Topic of the notices for members. */
    public static final String TOPIC = "partner-portal.paper";

    private static final String ACTOR = "service|partner-portal";

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtext('paper-reminder'))";

    /** Days before the last day; -1 is for the operator, and neither series overtakes the other. */
    private static final String DUE =
            """
            select p.member_id, p.kind, p.valid_until, d.days, left(m.alias, 60) from current_paper p
              join member m on m.id = p.member_id and m.standing <> 'LEFT'
              join (values (-1), (0), (7), (30), (60)) as d (days) on p.valid_until - d.days <= ?
            where not exists (select 1 from paper_reminder r where r.member_id = p.member_id and r.kind = p.kind
              and r.valid_until = p.valid_until and r.days <= d.days and (r.days < 0) = (d.days < 0))
            order by p.valid_until, d.days, p.member_id, p.kind limit 1
            """;

    private static final String NOTE =
            "insert into paper_reminder (member_id, kind, valid_until, days, reminded_at) values (?, ?, ?, ?, ?)";

    private static final String DECIDED =
            """
            update paper_renewal set told_at = ? where id = (
              select id from paper_renewal where state in ('ACCEPTED', 'RETURNED') and told_at is null
              order by decided_at, id limit 1 for update skip locked)
            returning member_id, kind, state, decided_by
            """;

    @Inject
    ScopedWork scoped;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Sends the reminder that has been due the longest; false when none is, or another replica is sending. */
    @Transactional
    public boolean remindNext() {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(DUE)) {
                statement.setObject(1, LocalDate.ofInstant(clock.instant(), DeliveryWindow.CALENDAR));
                if (!isAlone(connection)) {
                    return false;
                }
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                    remind(connection, row);
                    return true;
                }
            }
        });
    }

    /** Tells the member of the oldest decision that it does not know yet; false when there is none. */
    @Transactional
    public boolean tellNext() {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(DECIDED)) {
                statement.setObject(1, now());
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                    var member = row.getObject(1, UUID.class);
                    var what = row.getString(3).equals("ACCEPTED") ? "paper-accepted." : "paper-returned.";
                    keep(TOPIC, what + row.getString(2), member, "", row.getString(4), Set.of(member));
                    return true;
                }
            }
        });
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(ALONE);
                var row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void remind(Connection connection, ResultSet row) throws SQLException {
        var member = row.getObject(1, UUID.class);
        var kind = PaperKind.valueOf(row.getString(2));
        var until = row.getObject(3, LocalDate.class);
        var days = row.getInt(4);
        try (var statement = connection.prepareStatement(NOTE)) {
            new Parameters(statement)
                    .add(member)
                    .add(kind.name())
                    .add(until)
                    .add(days)
                    .add(now());
            statement.executeUpdate();
        }
        if (days < 0) {
            keep(
                    "partner-portal.member",
                    "paper-expired." + kind,
                    member,
                    row.getString(5),
                    ACTOR,
                    operators(connection));
        } else {
            keep(TOPIC, "paper-ending." + kind, member, until.toString(), ACTOR, Set.of(member));
        }
    }

    private void keep(String topic, String what, UUID member, String number, String actor, Set<UUID> parties) {
        notices.keep(new Notice(
                Ids.next(), clock.instant(), topic, "partner-portal." + what, member, number, actor, parties));
    }

    private static Set<UUID> operators(Connection connection) throws SQLException {
        var operators = new HashSet<UUID>();
        try (var statement = connection.prepareStatement("select id from member where kind = 'OPERATOR'");
                var row = statement.executeQuery()) {
            while (row.next()) {
                operators.add(row.getObject(1, UUID.class));
            }
        }
        return operators;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

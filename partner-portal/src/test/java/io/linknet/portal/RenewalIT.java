package io.linknet.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.linknet.kernel.testing.ServiceIT;
import io.linknet.kernel.testing.TestDatabase;
import io.linknet.kernel.value.DeliveryWindow;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the portal does by itself about papers that end and members that stand otherwise, on Payara Micro and PostgreSQL. */
class RenewalIT extends ServiceIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String ENDING = "partner-portal.paper-ending.ROAD_TRANSPORT_PERMIT";
    private static final String EXPIRED = "partner-portal.paper-expired.ROAD_TRANSPORT_PERMIT";

    private final UUID carrier = UUID.randomUUID();
    private final UUID operator = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(DeliveryWindow.CALENDAR);

    @BeforeEach
    void membersAreKnown() throws SQLException {
        admit(carrier, "CARRIER");
        admit(operator, "OPERATOR");
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "59, 60", "30, 30", "8, 30", "7, 7", "3, 7", "0, 0"})
    void theNearestReminderGoesOutOnceAndThoseItHasOvertakenDoNot(int daysLeft, int reminder) throws SQLException {
        accepted(carrier, today.plusDays(daysLeft));

        awaitNotices(carrier, ENDING, 1);
        anotherRound();

        assertThat(notices(carrier, ENDING)).isEqualTo(1);
        assertThat(ask("select string_agg(days::text, ' ') from paper_reminder where member_id = '" + carrier + "'"))
                .isEqualTo(Integer.toString(reminder));
        assertThat(notices(operator, EXPIRED)).isZero();
    }

    @Test
    void nothingIsSaidEarlierThanSixtyDaysBefore() throws SQLException {
        accepted(carrier, today.plusDays(61));

        anotherRound();

        assertThat(notices(carrier, ENDING)).isZero();
    }

    @Test
    void theOperatorIsToldOnceAPaperHasEndedAndTheMemberWhenItWasNot() throws SQLException {
        accepted(carrier, today.minusDays(1));

        awaitNotices(operator, EXPIRED, 1);
        awaitNotices(carrier, ENDING, 1);
        anotherRound();

        assertThat(notices(operator, EXPIRED)).isEqualTo(1);
        assertThat(notices(carrier, ENDING)).isEqualTo(1);
        assertThat(notices(carrier, EXPIRED)).isZero();
    }

    @Test
    void anotherLastDayBringsOtherReminders() throws SQLException {
        accepted(carrier, today.plusDays(7));
        awaitNotices(carrier, ENDING, 1);

        accepted(carrier, today.plusDays(30));

        awaitNotices(carrier, ENDING, 2);
    }

    @Test
    void thePaperThatWaitsDoesNotCountYet() throws SQLException {
        accepted(carrier, today.plusDays(7));
        show(carrier, today.plusYears(1), "SUBMITTED");

        awaitNotices(carrier, ENDING, 1);
    }

    @Test
    void aMemberThatHasLeftIsNotReminded() throws SQLException {
        arrange("update member set standing = 'LEFT' where id = '" + carrier + "'");
        accepted(carrier, today.plusDays(7));

        anotherRound();

        assertThat(notices(carrier, ENDING)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, accepted", "RETURNED, returned"})
    void theMemberIsToldOnceWhatBecameOfItsPaper(String state, String told) throws SQLException {
        show(carrier, today.plusYears(1), state);
        var what = "partner-portal.paper-" + told + ".ROAD_TRANSPORT_PERMIT";

        awaitNotices(carrier, what, 1);
        anotherRound();

        assertThat(notices(carrier, what)).isEqualTo(1);
    }

    @Test
    void aMemberSuspendedBeforeAnybodyWasToldIsToldOfOnce() throws SQLException {
        arrange("update member set standing = 'SUSPENDED' where id = '" + carrier + "'");

        awaitTold(1);
        anotherRound();
        assertThat(told()).isEqualTo("1");
        assertThat(ask("select payload::json ->> 'standing' from outbox where agg_id = '" + carrier + "'"))
                .isEqualTo("SUSPENDED");

        arrange("update member set standing = 'ACTIVE' where id = '" + carrier + "'");
        awaitTold(2);
    }

    /** Waits until the job has been through everything that was due before this. */
    private void anotherRound() throws SQLException {
        var marker = UUID.randomUUID();
        admit(marker, "CARRIER");
        accepted(marker, today.plusDays(60));
        awaitNotices(marker, ENDING, 1);
        show(marker, today.plusYears(2), "RETURNED");
        awaitNotices(marker, "partner-portal.paper-returned.ROAD_TRANSPORT_PERMIT", 1);
    }

    private static void accepted(UUID member, LocalDate until) throws SQLException {
        show(member, until, "ACCEPTED");
    }

    private static void show(UUID member, LocalDate until, String state) throws SQLException {
        var decided = state.equals("SUBMITTED") ? "null, null, null" : "'iss|one', '余清扬', clock_timestamp()";
        arrange(
                "insert into paper_renewal (id, member_id, kind, state, valid_until, name, type, size, digest, attached_at,"
                        + " content, shown_by, shown_by_name, decided_by, decided_by_name, decided_at) values ('"
                        + UUID.randomUUID() + "', '" + member + "', 'ROAD_TRANSPORT_PERMIT', '" + state + "', '" + until
                        + "', '证.pdf', 'application/pdf', 1, repeat('a', 64), clock_timestamp(), 'x', 'iss|m', '管理员', "
                        + decided
                        + ")");
    }

    private static void admit(UUID member, String kind) throws SQLException {
        arrange("insert into member (id, alias, kind, name_zh, name_en, admitted_at, changed_at) values ('" + member
                + "', 'm-" + member + "', '" + kind + "', '成员', 'Member', now(), now())");
    }

    private static void awaitNotices(UUID member, String what, int count) {
        await().atMost(PATIENCE).until(() -> notices(member, what) == count);
    }

    private static int notices(UUID member, String what) throws SQLException {
        return Integer.parseInt(ask("select count(*) from notice n join notice_party p on p.notice_id = n.id"
                + " where p.party_id = '" + member + "' and n.what = '" + what + "'"));
    }

    private void awaitTold(int count) {
        await().atMost(PATIENCE).until(() -> told().equals(Integer.toString(count)));
    }

    private String told() throws SQLException {
        return ask(
                "select count(*) from outbox where event_type = 'partner-portal.member-standing-changed.v1' and agg_id = '"
                        + carrier + "'");
    }

    private static void arrange(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("partner-portal");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String sql) throws SQLException {
        try (var connection = TestDatabase.shared().superuser("partner-portal");
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getObject(1));
        }
    }
}

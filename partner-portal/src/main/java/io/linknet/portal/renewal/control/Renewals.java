package io.linknet.portal.renewal.control;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.Signature;
import io.linknet.portal.frame.control.Parameters;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.renewal.entity.Ending;
import io.linknet.portal.renewal.entity.Renewal;
import io.linknet.portal.renewal.entity.RenewalProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where renewals are kept; in the caller's transaction, whose scope decides which are seen. */
@ApplicationScoped
class Renewals {

    private static final int MOST = 200;

    private static final String COLUMNS =
            """
            select id, member_id, kind, state, valid_until, name, type, size, digest, attached_at, shown_by, shown_by_name,
              decided_by, decided_by_name, decided_at, remark from paper_renewal
            """;

    private static final String SHOW =
            """
            insert into paper_renewal (id, member_id, kind, state, valid_until, name, type, size, digest, attached_at, content,
              shown_by, shown_by_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String DECIDE =
            """
            update paper_renewal set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, remark = ? where id = ?
            """;

    private static final String CURRENT =
            "select kind, valid_until, name, type, size, digest, attached_at from current_paper where member_id = ?";

    private static final String ENDED =
            """
            select p.member_id, p.kind, p.valid_until from current_paper p join member m on m.id = p.member_id
            where p.valid_until < ? and m.standing <> 'LEFT' order by p.valid_until, p.member_id, p.kind limit ?
            """;

    @Inject
    ScopedWork scoped;

    /** The papers of a member that count, or counted last, by kind. */
    Map<PaperKind, Paper> current(UUID member) {
        return scoped.with(connection -> {
            var papers = new EnumMap<PaperKind, Paper>(PaperKind.class);
            try (var statement = connection.prepareStatement(CURRENT)) {
                statement.setObject(1, member);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        var paper = paper(row);
                        papers.put(paper.kind(), paper);
                    }
                }
            }
            return papers;
        });
    }

    /** What a member has shown, newest first. */
    List<Renewal> of(UUID member) {
        return read(COLUMNS + " where member_id = ? order by attached_at desc, id desc limit " + MOST, member);
    }

    /** The one of a kind that waits for the operator, held until the end of the transaction. */
    Optional<Renewal> open(UUID member, PaperKind kind) {
        return read(
                        COLUMNS + " where state = 'SUBMITTED' and kind = '" + kind + "' and member_id = ? for update",
                        member)
                .stream()
                .findFirst();
    }

    /** Those that wait for the operator, oldest first. */
    List<Renewal> waiting() {
        return read(
                COLUMNS + " where state = ? order by attached_at, id limit " + MOST, Renewal.State.SUBMITTED.name());
    }

    /** One, for reading. */
    Optional<Renewal> find(UUID id) {
        return read(COLUMNS + " where id = ?", id).stream().findFirst();
    }

    /** One, held until the end of the transaction. */
    Renewal locked(UUID id) {
        return read(COLUMNS + " where id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(RenewalProblem.UNKNOWN_RENEWAL::because);
    }

    /** Lets one renewal of a member after the other be shown. */
    void inTurn(UUID member) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('paper-renewal/' || cast(? as text), 0))")) {
                statement.setString(1, member.toString());
                return statement.execute();
            }
        });
    }

    /** Keeps a new one. */
    void show(Renewal renewal, byte[] content) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(SHOW)) {
                var paper = renewal.paper();
                var row = new Parameters(statement);
                row.add(renewal.id()).add(renewal.memberId()).add(paper.kind().name());
                row.add(renewal.state().name()).add(paper.validUntil()).add(paper.name());
                row.add(paper.type()).add(paper.size()).add(paper.digest());
                row.add(moment(paper.attachedAt())).add(content);
                row.add(renewal.shown().person()).add(renewal.shown().name());
                return statement.executeUpdate();
            }
        });
    }

    /** Writes how it stands now. */
    void keep(Renewal renewal) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(DECIDE)) {
                var decided = renewal.decided();
                var row = new Parameters(statement).add(renewal.state().name());
                row.add(decided == null ? null : decided.person()).add(decided == null ? null : decided.name());
                row.add(decided == null ? null : moment(decided.at()));
                row.add(renewal.remark()).add(renewal.id());
                return statement.executeUpdate();
            }
        });
    }

    /** A renewal's bytes. */
    byte[] content(UUID id) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement("select content from paper_renewal where id = ?")) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw RenewalProblem.UNKNOWN_RENEWAL.because();
                    }
                    return row.getBytes(1);
                }
            }
        });
    }

    /** The papers that have ended before that day, those of members that have left aside; the longest first. */
    List<Ending> ended(LocalDate today) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(ENDED)) {
                new Parameters(statement).add(today).add(MOST);
                try (var row = statement.executeQuery()) {
                    var ended = new ArrayList<Ending>();
                    while (row.next()) {
                        ended.add(new Ending(
                                row.getObject(1, UUID.class),
                                PaperKind.valueOf(row.getString(2)),
                                row.getObject(3, LocalDate.class)));
                    }
                    return ended;
                }
            }
        });
    }

    private List<Renewal> read(String sql, Object key) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, key);
                try (var row = statement.executeQuery()) {
                    var renewals = new ArrayList<Renewal>();
                    while (row.next()) {
                        renewals.add(renewal(row));
                    }
                    return renewals;
                }
            }
        });
    }

    private static Renewal renewal(ResultSet row) throws SQLException {
        var paper = paper(row);
        var shown = new Signature(text(row, "shown_by"), text(row, "shown_by_name"), paper.attachedAt());
        return new Renewal(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                paper,
                Renewal.State.valueOf(row.getString("state")),
                shown,
                decided(row),
                text(row, "remark"));
    }

    private static @Nullable Signature decided(ResultSet row) throws SQLException {
        var person = row.getString("decided_by");
        return person == null ? null : new Signature(person, text(row, "decided_by_name"), instant(row, "decided_at"));
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                PaperKind.valueOf(row.getString("kind")),
                row.getObject("valid_until", LocalDate.class),
                text(row, "name"),
                text(row, "type"),
                row.getInt("size"),
                text(row, "digest"),
                instant(row, "attached_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getString(column));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

package io.linknet.portal.standing.control;

import static java.util.Objects.requireNonNull;

import io.linknet.portal.frame.control.Parameters;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.frame.control.Signatures;
import io.linknet.portal.standing.entity.ChangeKind;
import io.linknet.portal.standing.entity.Standing;
import io.linknet.portal.standing.entity.StandingChange;
import io.linknet.portal.standing.entity.StandingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Where changes of standing are kept; in the caller's transaction, whose scope decides which are seen. */
@ApplicationScoped
class StandingChanges {

    private static final String COLUMNS =
            """
            select id, member_id, kind, state, reason, proposed_by, proposed_by_name, proposed_at, decided_by, decided_by_name,
              decided_at from standing_change
            """;

    private static final String KEEP =
            """
            insert into standing_change (id, member_id, kind, state, reason, proposed_by, proposed_by_name, proposed_at,
              decided_by, decided_by_name, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set state = excluded.state, decided_by = excluded.decided_by,
              decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
            """;

    private static final String CLAIM =
            """
            update standing_change set tried_at = ? where id in (
              select id from standing_change where state = 'APPROVED' and (tried_at is null or tried_at < ?)
              order by decided_at limit 10 for update skip locked)
            returning id
            """;

    private static final String TELL =
            "update member set standing_told = standing where standing_told <> standing returning id, standing";

    private static final int MOST = 50;

    @Inject
    ScopedWork scoped;

    /** The changes of a member, newest first. */
    List<StandingChange> of(UUID member) {
        return read(COLUMNS + " where member_id = ? order by proposed_at desc, id desc limit " + MOST, member);
    }

    /** Those that wait for a decision, oldest first. */
    List<StandingChange> waiting() {
        return read(COLUMNS + " where state = ? order by proposed_at limit " + MOST, "PROPOSED");
    }

    /** One, held until the end of the transaction. */
    StandingChange locked(UUID id) {
        return read(COLUMNS + " where id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(StandingProblem.UNKNOWN_CHANGE::because);
    }

    private List<StandingChange> read(String sql, Object key) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, key);
                return changes(statement);
            }
        });
    }

    private static List<StandingChange> changes(PreparedStatement statement) throws SQLException {
        var changes = new ArrayList<StandingChange>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                changes.add(new StandingChange(
                        row.getObject("id", UUID.class),
                        row.getObject("member_id", UUID.class),
                        ChangeKind.valueOf(row.getString("kind")),
                        StandingChange.State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        requireNonNull(Signatures.read(row, "proposed")),
                        Signatures.read(row, "decided")));
            }
        }
        return changes;
    }

    /** Writes a change as it is now. */
    void keep(StandingChange change) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(KEEP)) {
                var row = new Parameters(statement);
                row.add(change.id()).add(change.memberId()).add(change.kind().name());
                row.add(change.state().name()).add(change.reason());
                Signatures.add(row, change.proposed());
                Signatures.add(row, change.decided());
                return statement.executeUpdate();
            }
        });
    }

    /** Takes those that two have agreed to, for one try; those tried since that moment are somebody else's. */
    List<StandingChange> claim(Instant now, Instant triedBefore) {
        return scoped.with(connection -> {
            var claimed = new ArrayList<StandingChange>();
            try (var statement = connection.prepareStatement(CLAIM)) {
                new Parameters(statement).add(Signatures.moment(now)).add(Signatures.moment(triedBefore));
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        claimed.addAll(read(COLUMNS + " where id = ?", row.getObject(1, UUID.class)));
                    }
                }
            }
            return claimed;
        });
    }

    /** How a member stands. */
    Standing standing(UUID member) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement("select standing from member where id = ?")) {
                statement.setObject(1, member);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw StandingProblem.UNKNOWN_MEMBER.because();
                    }
                    return Standing.valueOf(row.getString(1));
                }
            }
        });
    }

    /** A member stands so from now on. */
    void stand(UUID member, Standing standing) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement("update member set standing = ? where id = ?")) {
                new Parameters(statement).add(standing.name()).add(member);
                return statement.executeUpdate();
            }
        });
    }

    /** Those who stand otherwise than the services were told, who count as told from now on. */
    List<ChangeStanding.StandingTold> tell() {
        return scoped.with(connection -> {
            var told = new ArrayList<ChangeStanding.StandingTold>();
            try (var statement = connection.prepareStatement(TELL);
                    var row = statement.executeQuery()) {
                while (row.next()) {
                    told.add(new ChangeStanding.StandingTold(
                            row.getObject(1, UUID.class), Standing.valueOf(row.getString(2))));
                }
            }
            return told;
        });
    }
}

package io.linknet.portal.standing.control;

import static java.util.Objects.requireNonNull;

import io.linknet.portal.frame.control.ChangeTable;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.frame.control.Signatures;
import io.linknet.portal.standing.entity.ChangeKind;
import io.linknet.portal.standing.entity.Standing;
import io.linknet.portal.standing.entity.StandingChange;
import io.linknet.portal.standing.entity.StandingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where changes of standing are kept; in the caller's transaction, whose scope decides which are seen. */
@ApplicationScoped
class StandingChanges {

    private static final String COLUMNS =
            """
            id, member_id, kind, state, reason, proposed_by, proposed_by_name, proposed_at, decided_by, decided_by_name,
              decided_at
            """;

    private static final String KEEP =
            """
            insert into standing_change (id, member_id, kind, state, reason, proposed_by, proposed_by_name, proposed_at,
              decided_by, decided_by_name, decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set state = excluded.state, decided_by = excluded.decided_by,
              decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
            """;

    private static final String TELL =
            "update member set standing_told = standing where standing_told <> standing returning id, standing";

    @Inject
    ScopedWork scoped;

    /** The changes of a member, newest first. */
    List<StandingChange> of(UUID member) {
        return table().of(member);
    }

    /** Those that wait for a decision, oldest first. */
    List<StandingChange> waiting() {
        return table().waiting();
    }

    /** One, held until the end of the transaction. */
    StandingChange locked(UUID id) {
        return table().locked(id).orElseThrow(StandingProblem.UNKNOWN_CHANGE::because);
    }

    /** Takes those that two have agreed to, for one try. */
    List<StandingChange> claim(Instant now) {
        return table().claim(now);
    }

    private ChangeTable<StandingChange> table() {
        return new ChangeTable<>(scoped, "standing_change", COLUMNS, StandingChanges::change);
    }

    private static StandingChange change(ResultSet row) throws SQLException {
        return new StandingChange(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                ChangeKind.valueOf(row.getString("kind")),
                StandingChange.State.valueOf(row.getString("state")),
                row.getString("reason"),
                requireNonNull(Signatures.read(row, "proposed")),
                Signatures.read(row, "decided"));
    }

    /** Writes a change as it is now. */
    void keep(StandingChange change) {
        scoped.write(KEEP, row -> {
            row.add(change.id()).add(change.memberId()).add(change.kind().name());
            row.add(change.state().name()).add(change.reason());
            Signatures.add(row, change.proposed());
            Signatures.add(row, change.decided());
        });
    }

    /** How a member stands. */
    Standing standing(UUID member) {
        return scoped
                .read("select standing from member where id = ?", row -> Standing.valueOf(row.getString(1)), member)
                .stream()
                .findFirst()
                .orElseThrow(StandingProblem.UNKNOWN_MEMBER::because);
    }

    /** A member stands so from now on. */
    void stand(UUID member, Standing standing) {
        scoped.write("update member set standing = ? where id = ?", row -> row.add(standing.name())
                .add(member));
    }

    /** Those who stand otherwise than the services were told, who count as told from now on. */
    List<ChangeStanding.StandingTold> tell() {
        return scoped.read(
                TELL,
                row -> new ChangeStanding.StandingTold(
                        row.getObject(1, UUID.class), Standing.valueOf(row.getString(2))));
    }
}

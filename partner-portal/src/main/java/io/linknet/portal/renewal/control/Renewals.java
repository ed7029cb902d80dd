package io.linknet.portal.renewal.control;

import io.linknet.kernel.caller.Signature;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.frame.control.Signatures;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.renewal.entity.Ending;
import io.linknet.portal.renewal.entity.Renewal;
import io.linknet.portal.renewal.entity.RenewalProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where renewals are kept; in the caller's transaction, whose scope decides which are seen. */
@ApplicationScoped
class Renewals {

    private static final int MOST = 200;

    private static final String ALL =
            """
            select id, member_id, kind, state, valid_until, name, type, size, digest, attached_at, shown_by, shown_by_name,
              decided_by, decided_by_name, decided_at, remark from paper_renewal
            """;

    private static final String SHOW =
            """
            insert into paper_renewal (id, member_id, kind, state, valid_until, name, type, size, digest, content, shown_by,
              shown_by_name, attached_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        var papers = new EnumMap<PaperKind, Paper>(PaperKind.class);
        scoped.read(CURRENT, Renewals::paper, member).forEach(paper -> papers.put(paper.kind(), paper));
        return papers;
    }

    /** What a member has shown, newest first. */
    List<Renewal> of(UUID member) {
        return read("where member_id = ? order by attached_at desc, id desc limit " + MOST, member);
    }

    /** The one of a kind that waits for the operator, held until the end of the transaction. */
    Optional<Renewal> open(UUID member, PaperKind kind) {
        return read("where state = 'SUBMITTED' and kind = ? and member_id = ? for update", kind.name(), member).stream()
                .findFirst();
    }

    /** Those that wait for the operator, oldest first. */
    List<Renewal> waiting() {
        return read("where state = 'SUBMITTED' order by attached_at, id limit " + MOST);
    }

    /** One, for reading. */
    Optional<Renewal> find(UUID id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /** One, held until the end of the transaction. */
    Renewal locked(UUID id) {
        return read("where id = ? for update", id).stream()
                .findFirst()
                .orElseThrow(RenewalProblem.UNKNOWN_RENEWAL::because);
    }

    private List<Renewal> read(String which, Object... values) {
        return scoped.read(ALL + which, Renewals::renewal, values);
    }

    /** Keeps a new one. */
    void show(Renewal renewal, byte[] content) {
        scoped.write(SHOW, row -> {
            var paper = renewal.paper();
            row.add(renewal.id()).add(renewal.memberId()).add(paper.kind().name());
            row.add(renewal.state().name()).add(paper.validUntil()).add(paper.name());
            row.add(paper.type()).add(paper.size()).add(paper.digest()).add(content);
            Signatures.add(row, renewal.shown());
        });
    }

    /** Writes how it stands now. */
    void keep(Renewal renewal) {
        scoped.write(DECIDE, row -> {
            row.add(renewal.state().name());
            Signatures.add(row, renewal.decided());
            row.add(renewal.remark()).add(renewal.id());
        });
    }

    /** A renewal's bytes. */
    byte[] content(UUID id) {
        return scoped.read("select content from paper_renewal where id = ?", row -> row.getBytes(1), id).stream()
                .findFirst()
                .orElseThrow(RenewalProblem.UNKNOWN_RENEWAL::because);
    }

    /** The papers that have ended before that day, those of members that have left aside; the longest first. */
    List<Ending> ended(LocalDate today) {
        return scoped.read(ENDED, Renewals::ending, today, MOST);
    }

    private static Ending ending(ResultSet row) throws SQLException {
        return new Ending(
                row.getObject(1, UUID.class), PaperKind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class));
    }

    private static Renewal renewal(ResultSet row) throws SQLException {
        var paper = paper(row);
        return new Renewal(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                paper,
                Renewal.State.valueOf(row.getString("state")),
                new Signature(row.getString("shown_by"), row.getString("shown_by_name"), paper.attachedAt()),
                Signatures.read(row, "decided"),
                row.getString("remark"));
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                PaperKind.valueOf(row.getString("kind")),
                row.getObject("valid_until", LocalDate.class),
                row.getString("name"),
                row.getString("type"),
                row.getInt("size"),
                row.getString("digest"),
                Signatures.moment(row, "attached_at"));
    }
}

package io.linknet.portal.onboarding.control;

import static io.linknet.portal.onboarding.control.ApplicationRows.COLUMNS;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.rest.Cursor;
import io.linknet.kernel.value.Ids;
import io.linknet.portal.frame.control.Parameters;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.OnboardingProblem;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.onboarding.entity.Remark;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where applications are kept; in the caller's transaction, whose scope decides which are seen. */
@ApplicationScoped
class Applications {

    private static final String BEGIN =
            """
            insert into membership_application (id, request_key, link_hash, number, state, kind, name_zh, name_en, credit_code,
              district, gln, contact_name, contact_email, contact_phone, alias, bringer_id, begun_at, changed_at)
            values (?, ?, ?, 'MA-' || lpad(nextval('membership_application_number')::text, 6, '0'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
              ?, ?, ?, ?)
            on conflict (request_key) do nothing
            """;

    private static final String CHANGE =
            """
            update membership_application set state = ?, name_zh = ?, name_en = ?, credit_code = ?, district = ?, gln = ?,
              contact_name = ?, contact_email = ?, contact_phone = ?, alias = ?, changed_at = ?
            where id = ?
            """;

    private static final String SHOW =
            """
            insert into membership_paper (application_id, kind, valid_until, name, type, size, digest, attached_at, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (application_id, kind) do update set valid_until = excluded.valid_until, name = excluded.name,
              type = excluded.type, size = excluded.size, digest = excluded.digest, attached_at = excluded.attached_at,
              content = excluded.content
            """;

    private static final String RELINK =
            "update membership_application set link_hash = ?, link_number = ?, link_handed_on = ? where id = ?";

    private static final String LINK = "select link_number, link_handed_on from membership_application where id = ?";

    private static final String REMARK =
            """
            insert into membership_remark (id, application_id, made_at, step, person, person_name, text)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String PAGE = COLUMNS
            + """
             from membership_application a where (changed_at, id) < (?, ?) and state = any (?)
              and (?::uuid is null or bringer_id = ?)
              and (? = '' or strpos(lower(name_zh), ?) > 0 or strpos(lower(name_en), ?) > 0 or lower(credit_code) = ?
                or lower(number) = ?)
              order by changed_at desc, id desc limit ?
            """;

    private static final String TAKEN =
            """
            select 1 from membership_application where id <> ? and %s = ? and state in ('RECOMMENDED', 'ADMITTING', 'ADMITTED')
            union all select 1 from member where ? and id <> ? and alias = ?
            """;

    @Inject
    ScopedWork scoped;

    /**
     * Stores a new one.
     *
     * @param requestKey of the form that begins it
     * @return its id, or the id of the one that the same form began before
     */
    UUID begin(MembershipApplication begun, String requestKey, String linkHash) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(BEGIN)) {
                var applicant = begun.applicant();
                var row = new Parameters(statement);
                row.add(begun.id()).add(requestKey).add(linkHash);
                row.add(begun.state().name()).add(applicant.kind().name());
                row.add(applicant.nameZh()).add(applicant.nameEn()).add(applicant.creditCode());
                row.add(applicant.district()).add(applicant.gln());
                row.add(applicant.contactName()).add(applicant.contactEmail()).add(applicant.contactPhone());
                row.add(begun.alias()).add(begun.bringer()).add(moment(begun.begunAt()));
                row.add(moment(begun.changedAt()));
                if (statement.executeUpdate() == 0) {
                    return byRequest(connection, requestKey);
                }
            }
            remark(connection, begun.id(), begun.remarks());
            return begun.id();
        });
    }

    private static UUID byRequest(Connection connection, String requestKey) throws SQLException {
        try (var statement =
                connection.prepareStatement("select id from membership_application where request_key = ?")) {
            statement.setString(1, requestKey);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw OnboardingProblem.UNKNOWN_APPLICATION.because();
                }
                return row.getObject(1, UUID.class);
            }
        }
    }

    /** One, for reading. */
    Optional<MembershipApplication> find(UUID id) {
        return one(COLUMNS + " from membership_application a where id = ?", id);
    }

    /** One, held until the end of the transaction. */
    MembershipApplication locked(UUID id) {
        return one(COLUMNS + " from membership_application a where id = ? for update", id)
                .orElseThrow(OnboardingProblem.UNKNOWN_APPLICATION::because);
    }

    /** The one whose link it is. */
    Optional<MembershipApplication> ofLink(String linkHash) {
        return one(COLUMNS + " from membership_application a where link_hash = ?", linkHash);
    }

    private Optional<MembershipApplication> one(String sql, Object key) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, key);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(ApplicationRows.whole(connection, row)) : Optional.empty();
                }
            }
        });
    }

    /**
     * Applications in these states, last changed first, without papers and remarks.
     *
     * @param bringer only those that this member brings; all when absent
     * @param words part of a name, a credit code or a number; all when empty
     * @param limit one more is read, to tell whether there is a next page
     */
    List<MembershipApplication> page(
            Collection<ApplicationState> states, @Nullable UUID bringer, String words, Cursor after, int limit) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(PAGE)) {
                var names = states.stream().map(Enum::name).toArray();
                var row = new Parameters(statement);
                row.add(moment(after.at())).add(after.id()).add(connection.createArrayOf("text", names));
                row.add(bringer).add(bringer);
                var wanted = words.strip().toLowerCase(Locale.ROOT);
                row.add(wanted).add(wanted).add(wanted).add(wanted).add(wanted).add(limit + 1);
                try (var rows = statement.executeQuery()) {
                    var page = new ArrayList<MembershipApplication>();
                    while (rows.next()) {
                        page.add(ApplicationRows.bare(rows));
                    }
                    return page;
                }
            }
        });
    }

    /** Writes a step: the row, and the remarks that are new. */
    MembershipApplication save(MembershipApplication before, MembershipApplication after) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(CHANGE)) {
                var said = after.applicant();
                var row = new Parameters(statement);
                row.add(after.state().name())
                        .add(said.nameZh())
                        .add(said.nameEn())
                        .add(said.creditCode());
                row.add(said.district()).add(said.gln());
                row.add(said.contactName()).add(said.contactEmail()).add(said.contactPhone());
                row.add(after.alias()).add(moment(after.changedAt())).add(after.id());
                statement.executeUpdate();
            }
            remark(
                    connection,
                    after.id(),
                    after.remarks()
                            .subList(before.remarks().size(), after.remarks().size()));
            return after;
        });
    }

    /** Lets another link lead to it from now on. */
    void relink(UUID id, ApplicantsLinks.Present link, String linkHash) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(RELINK)) {
                new Parameters(statement)
                        .add(linkHash)
                        .add(link.number())
                        .add(link.handedOn())
                        .add(id);
                return statement.executeUpdate();
            }
        });
    }

    /** How its links stand. */
    ApplicantsLinks.Present link(UUID id) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(LINK)) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    if (!row.next()) {
                        throw OnboardingProblem.UNKNOWN_APPLICATION.because();
                    }
                    return new ApplicantsLinks.Present(row.getInt(1), row.getBoolean(2));
                }
            }
        });
    }

    private static void remark(Connection connection, UUID id, List<Remark> remarks) throws SQLException {
        try (var statement = connection.prepareStatement(REMARK)) {
            for (var remark : remarks) {
                var row = new Parameters(statement);
                var by = remark.by();
                row.add(Ids.next())
                        .add(id)
                        .add(moment(by.at()))
                        .add(remark.step().name());
                row.add(by.person()).add(by.name()).add(remark.text());
                statement.executeUpdate();
            }
        }
    }

    /** Keeps a paper's bytes, in the place of those shown before. */
    void keep(UUID id, Paper paper, byte[] content) {
        scoped.with(connection -> {
            try (var statement = connection.prepareStatement(SHOW)) {
                var row = new Parameters(statement);
                row.add(id)
                        .add(paper.kind().name())
                        .add(paper.validUntil())
                        .add(paper.name())
                        .add(paper.type());
                row.add(paper.size())
                        .add(paper.digest())
                        .add(moment(paper.attachedAt()))
                        .add(content);
                return statement.executeUpdate();
            }
        });
    }

    /** A paper's bytes. */
    Optional<byte[]> content(UUID id, PaperKind kind) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select content from membership_paper where application_id = ? and kind = ?")) {
                statement.setObject(1, id);
                statement.setString(2, kind.name());
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** Whether another application on its way, or a member, has that short name. */
    boolean isAliasTaken(UUID id, String alias) {
        return isTaken(id, "alias", alias, true);
    }

    /** Whether another application on its way has that credit code; members from elsewhere have none on record. */
    boolean isCreditCodeTaken(UUID id, String code) {
        return !code.isEmpty() && isTaken(id, "credit_code", code, false);
    }

    private boolean isTaken(UUID id, String column, String value, boolean byMembers) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(TAKEN.formatted(column))) {
                new Parameters(statement)
                        .add(id)
                        .add(value)
                        .add(byMembers)
                        .add(id)
                        .add(value);
                try (var row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** How many applications of that kind of bringer, or open ones, wait for their applicants. */
    int waiting(@Nullable UUID bringer) {
        return scoped.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select count(*) from membership_application where bringer_id is not distinct from ?"
                            + " and state in ('INVITED', 'DRAFT') and changed_at > now() - interval '60 days'")) {
                statement.setObject(1, bringer, java.sql.Types.OTHER);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The kinds that may be asked for by whoever comes along. */
    static boolean isOpenKind(MemberKind kind) {
        return kind != MemberKind.OPERATOR && kind != MemberKind.REGULATOR && kind != MemberKind.SERVICE;
    }
}

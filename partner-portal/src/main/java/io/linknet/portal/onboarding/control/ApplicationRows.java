package io.linknet.portal.onboarding.control;

import static java.util.Objects.requireNonNull;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.portal.onboarding.entity.Applicant;
import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.onboarding.entity.Paper;
import io.linknet.portal.onboarding.entity.PaperKind;
import io.linknet.portal.onboarding.entity.Remark;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads applications from their rows. */
final class ApplicationRows {

    static final String COLUMNS =
            """
            select id, number, state, kind, name_zh, name_en, credit_code, district, gln, contact_name, contact_email,
              contact_phone, alias, bringer_id, begun_at, changed_at, recommended_by""";

    private static final String PAPERS =
            """
            select kind, valid_until, name, type, size, digest, attached_at from membership_paper where application_id = ?
            """;

    private static final String REMARKS =
            """
            select made_at, step, person, person_name, text from membership_remark where application_id = ?
            order by made_at, id
            """;

    private ApplicationRows() {}

    /** The row's application without papers and remarks. */
    static MembershipApplication bare(ResultSet row) throws SQLException {
        return of(row, Map.of(), List.of());
    }

    /** The row's application with papers and remarks, as far as the caller may see them. */
    static MembershipApplication whole(Connection connection, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return of(row, papers(connection, id), remarks(connection, id));
    }

    private static MembershipApplication of(ResultSet row, Map<PaperKind, Paper> papers, List<Remark> remarks)
            throws SQLException {
        return new MembershipApplication(
                row.getObject("id", UUID.class),
                text(row, "number"),
                ApplicationState.valueOf(row.getString("state")),
                applicant(row),
                text(row, "alias"),
                row.getObject("bringer_id", UUID.class),
                papers,
                remarks,
                moment(row, "begun_at"),
                moment(row, "changed_at"),
                row.getString("recommended_by"));
    }

    private static Applicant applicant(ResultSet row) throws SQLException {
        return new Applicant(
                MemberKind.valueOf(row.getString("kind")),
                text(row, "name_zh"),
                text(row, "name_en"),
                text(row, "credit_code"),
                text(row, "district"),
                text(row, "gln"),
                text(row, "contact_name"),
                text(row, "contact_email"),
                text(row, "contact_phone"));
    }

    private static Map<PaperKind, Paper> papers(Connection connection, UUID id) throws SQLException {
        var papers = new EnumMap<PaperKind, Paper>(PaperKind.class);
        try (var statement = connection.prepareStatement(PAPERS)) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var kind = PaperKind.valueOf(row.getString(1));
                    papers.put(
                            kind,
                            new Paper(
                                    kind,
                                    row.getObject(2, LocalDate.class),
                                    text(row, "name"),
                                    text(row, "type"),
                                    row.getInt(5),
                                    text(row, "digest"),
                                    moment(row, "attached_at")));
                }
            }
        }
        return papers;
    }

    private static List<Remark> remarks(Connection connection, UUID id) throws SQLException {
        var remarks = new ArrayList<Remark>();
        try (var statement = connection.prepareStatement(REMARKS)) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    remarks.add(new Remark(
                            moment(row, "made_at"),
                            Remark.Step.valueOf(row.getString("step")),
                            text(row, "person"),
                            text(row, "person_name"),
                            text(row, "text")));
                }
            }
        }
        return remarks;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getString(column));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

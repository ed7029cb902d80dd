package io.linknet.portal.frame.control;

import io.linknet.kernel.caller.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Signatures in columns: {@code <what>_by}, {@code <what>_by_name}, {@code <what>_at}. */
public final class Signatures {

    private Signatures() {}

    /** The signature in those columns; absent where there is none. */
    public static @Nullable Signature read(ResultSet row, String what) throws SQLException {
        var person = row.getString(what + "_by");
        return person == null
                ? null
                : new Signature(person, row.getString(what + "_by_name"), moment(row, what + "_at"));
    }

    /** Fills the next three placeholders. */
    public static void add(Parameters row, @Nullable Signature signature) throws SQLException {
        row.add(signature == null ? null : signature.person());
        row.add(signature == null ? null : signature.name());
        row.add(signature == null ? null : moment(signature.at()));
    }

    /** A moment that a column has; it always has one. */
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A moment as a column takes it. */
    public static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

package io.linknet.portal.onboarding.control;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of a statement in their order. */
final class Parameters {

    private final PreparedStatement statement;
    private int last;

    Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    Parameters add(@Nullable Object value) throws SQLException {
        statement.setObject(++last, value);
        return this;
    }
}

package io.linknet.portal.frame.control;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of a statement in their order. */
public final class Parameters {

    private final PreparedStatement statement;
    private int last;

    /** Begins with the first. */
    public Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Fills the next one. */
    public Parameters add(@Nullable Object value) throws SQLException {
        statement.setObject(++last, value);
        return this;
    }
}

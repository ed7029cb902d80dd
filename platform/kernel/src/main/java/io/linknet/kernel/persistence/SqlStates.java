package io.linknet.kernel.persistence;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;

/** What a failed statement means to the caller, by its SQLSTATE (PostgreSQL, appendix A). */
public final class SqlStates {

    private static final int DEEPEST = 12;

    /** What the caller makes of it. */
    public enum Kind {
        /** 40001 serialization failure, 40P01 deadlock, 55P03 lock not available: try again. */
        LOST_RACE,
        /** 23505 unique violation. */
        DUPLICATE,
        /** 08*, 57P*, 53*: the database is away, restarting or full. */
        UNAVAILABLE,
        /** Anything else is ours. */
        BUG
    }

    /** The statement's failure among the causes. */
    public record Found(Kind kind, SQLException cause) {}

    private SqlStates() {}

    /** The first failed statement among the causes. */
    public static Optional<Found> of(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql) {
                return Optional.of(new Found(kind(sql), sql));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Whether somebody else was faster at the same rows: run again, the work may well succeed. */
    public static boolean isLostRace(Throwable failure) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
            cause = cause.getCause();
        }
        return of(failure).filter(found -> found.kind() == Kind.LOST_RACE).isPresent();
    }

    private static Kind kind(SQLException failure) {
        var state = failure.getSQLState() == null ? "08000" : failure.getSQLState();
        return switch (state) {
            case "40001", "40P01", "55P03" -> Kind.LOST_RACE;
            case "23505" -> Kind.DUPLICATE;
            default -> state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")
                    ? Kind.UNAVAILABLE
                    : Kind.BUG;
        };
    }
}

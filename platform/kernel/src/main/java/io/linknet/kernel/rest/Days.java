package io.linknet.kernel.rest;

import io.linknet.kernel.problem.KernelProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Calendar days in query parameters. */
public final class Days {

    private Days() {}

    /**
     * Reads a day.
     *
     * @param text ISO 8601; absent and empty mean none
     * @param name of the parameter
     * @throws io.linknet.kernel.problem.DomainRuleViolation if it is no day
     */
    public static @Nullable LocalDate parse(@Nullable String text, String name) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw KernelProblem.WRONG_TYPE.at(name, name);
        }
    }
}

package io.linknet.procurement.supplier.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.procurement.supplier.control.Scorecards;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days in query parameters. */
final class Days {

    private Days() {}

    static Scorecards.Period period(Scorecards scorecards, @Nullable String from, @Nullable String to) {
        return scorecards.period(day(from, "from"), day(to, "to"));
    }

    private static @Nullable LocalDate day(@Nullable String text, String name) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw KernelProblem.WRONG_TYPE.at(name, name);
        }
    }
}

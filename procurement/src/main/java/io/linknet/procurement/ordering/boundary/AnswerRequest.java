package io.linknet.procurement.ordering.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.ordering.entity.Answer;
import io.linknet.procurement.ordering.entity.LineAnswer;
import io.linknet.procurement.ordering.entity.OrderProblem;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.RestAnswer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code PUT /orders/{id}/answer}.
 *
 * @param lines what is said line by line; without {@code rest} at least one
 * @param rest what is said to every other line that waits for an answer; without it the first answer names every line
 */
public record AnswerRequest(@Nullable @Size(max = 5000) List<@NotNull @Valid Line> lines, @Nullable @Valid Rest rest) {

    /**
     * What the seller says to all that it does not name.
     *
     * @param answer {@code ACCEPTED}: all on the last day of each window; or {@code REJECTED}
     * @param reason why nothing comes; obligatory for {@code REJECTED}
     */
    public record Rest(@NotNull Whole answer, @Nullable @Size(max = 500) String reason) {

        /** What can be said of many lines at once. */
        public enum Whole {
            ACCEPTED,
            REJECTED
        }

        RestAnswer toDomain() {
            return new RestAnswer(
                    switch (answer) {
                        case ACCEPTED -> Answer.ACCEPTED;
                        case REJECTED -> Answer.REJECTED;
                    },
                    reason);
        }
    }

    /**
     * What the seller says to one line.
     *
     * @param line the order line's number
     * @param answer to what is open on the line
     * @param promises what comes when; may be absent for {@code ACCEPTED}: all on the last day of the window
     * @param reason why a part or all does not come; obligatory for {@code REJECTED}
     */
    public record Line(
            @Positive int line,
            @NotNull Answer answer,
            @Nullable @Size(max = 50) List<@NotNull @Valid Part> promises,
            @Nullable @Size(max = 500) String reason) {

        LineAnswer toDomain() {
            var given = promises == null ? List.<Part>of() : promises;
            return new LineAnswer(
                    line, answer, given.stream().map(Part::toDomain).toList(), reason);
        }
    }

    /**
     * A part of the line that comes on a day.
     *
     * @param quantity in the unit of the line
     * @param date ISO 8601, calendar of Asia/Shanghai
     */
    public record Part(@NotNull @Valid @AboveZero QuantityBody quantity, @NotNull LocalDate date) {

        Promise toDomain() {
            return new Promise(quantity.toDomain(), date);
        }
    }

    /** What is said line by line. */
    List<LineAnswer> toDomain() {
        var named = lines == null ? List.<Line>of() : lines;
        if (named.isEmpty() && rest == null) {
            throw OrderProblem.NOTHING_ANSWERED.at("/lines");
        }
        return named.stream().map(Line::toDomain).toList();
    }

    /** What is said to all others. */
    @Nullable
    RestAnswer restToDomain() {
        return rest == null ? null : rest.toDomain();
    }
}

package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.OrderProblem.REASON_MISSING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the seller says to every line that waits for an answer and is not named in it.
 *
 * @param answer all or nothing of what is open; a part is said line by line
 * @param reason why nothing comes; obligatory for {@code REJECTED}
 */
public record RestAnswer(Answer answer, @Nullable String reason) {

    /** Whether it can be said of many lines at once. */
    public RestAnswer {
        if (answer == Answer.PARTIAL) {
            throw new IllegalArgumentException("a part is said line by line");
        }
    }

    /**
     * The answers to the named lines, then to all others that are open.
     *
     * @param negotiated the lines that an open proposal speaks of; they are answered with the proposal
     * @throws io.linknet.kernel.problem.DomainRuleViolation if lines are rejected without a reason
     */
    public List<LineAnswer> after(List<LineAnswer> named, PurchaseOrder order, Set<Integer> negotiated) {
        if (answer == Answer.REJECTED && (reason == null || reason.isBlank())) {
            throw REASON_MISSING.at("/rest/reason");
        }
        var said = named.stream().map(LineAnswer::line).collect(Collectors.toSet());
        var answers = new ArrayList<>(named);
        for (var line : order.lines()) {
            if (line.open().isPositive() && !said.contains(line.line()) && !negotiated.contains(line.line())) {
                answers.add(new LineAnswer(line.line(), answer, List.of(), reason));
            }
        }
        return answers;
    }
}

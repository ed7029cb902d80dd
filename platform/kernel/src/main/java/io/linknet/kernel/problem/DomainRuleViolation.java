package io.linknet.kernel.problem;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * An expected, explainable refusal.
 *
 * <p>Aggregates check before they change, so a refusal leaves nothing half done and does not roll back: the answer can
 * be recorded in the same transaction.
 */
@ApplicationException(rollback = false)
public class DomainRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final String pointer;
    private final transient List<Object> arguments;

    DomainRuleViolation(ProblemType type, String pointer, Object... arguments) {
        super(type.slug() + (pointer.isEmpty() ? "" : " at " + pointer) + " " + Arrays.toString(arguments));
        this.type = type;
        this.pointer = pointer;
        this.arguments = List.of(arguments);
    }

    public ProblemType type() {
        return type;
    }

    /** Where in the message the refused value stands; empty when the whole is refused. */
    public String pointer() {
        return pointer;
    }

    /** What fills the placeholders of the detail text. */
    public List<Object> arguments() {
        return arguments;
    }
}

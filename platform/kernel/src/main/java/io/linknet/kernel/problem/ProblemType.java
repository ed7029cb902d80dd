package io.linknet.kernel.problem;

import java.util.Locale;

/**
 * One way to say no; implemented by one enum per feature, whose constants are the refusals.
 *
 * <p>The slug is part of the API: renaming a constant is a breaking change. Title and detail stand in the service's
 * {@code problems} bundles under {@code <slug>.title} and {@code <slug>.detail}.
 */
public interface ProblemType {

    /** What kind of no it is; HTTP turns it into a status. */
    enum Kind {
        /** The message cannot be understood: 400. */
        INVALID,
        /** Not this person: 403. */
        FORBIDDEN,
        /** Absent or hidden, which nobody can tell apart: 404. */
        NOT_FOUND,
        /** The state of things does not allow it: 409. */
        CONFLICT,
        /** A rule of the trade does not allow it: 422. */
        RULE_VIOLATED
    }

    /** The constant's name. */
    String name();

    Kind kind();

    /** Stable name in URLs and texts, for example {@code lines-differ}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The refusal as an exception; the arguments fill the detail text. */
    default DomainRuleViolation because(Object... arguments) {
        return new DomainRuleViolation(this, "", arguments);
    }

    /**
     * The refusal of one field.
     *
     * @param pointer JSON pointer (RFC 6901) or XPath of the refused value, for example {@code /lines/0/quantity}
     */
    default DomainRuleViolation at(String pointer, Object... arguments) {
        return new DomainRuleViolation(this, pointer, arguments);
    }
}

package io.linknet.procurement.importing.control;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.procurement.importing.entity.Tally;
import org.jspecify.annotations.Nullable;

/**
 * What one row does.
 *
 * @param refusal why it is not taken, its pointer being <code>/field</code>; absent when it is
 */
public record RowResult(Tally counts, @Nullable DomainRuleViolation refusal) {

    /** It brings something new. */
    public static RowResult added() {
        return new RowResult(new Tally(1, 0, 0, 0), null);
    }

    /** It changes what is known. */
    public static RowResult changed() {
        return new RowResult(new Tally(0, 1, 0, 0), null);
    }

    /** It says what is known. */
    public static RowResult unchanged() {
        return new RowResult(new Tally(0, 0, 1, 0), null);
    }

    /** It is not taken. */
    public static RowResult refused(DomainRuleViolation why) {
        return new RowResult(new Tally(0, 0, 0, 1), why);
    }
}

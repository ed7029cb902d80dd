package io.linknet.kernel.caller;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The mark of a person under a step: what the rule of two pairs of eyes (经办/复核) compares, wherever money or membership changes.
 *
 * @param person {@code <issuer>|<subject>}: the human being, the same in every member it works for
 * @param name how the person was called at the time
 * @param at when
 */
@Embeddable
public record Signature(String person, String name, Instant at) {

    /** Refuses half a signature. */
    public Signature {
        requireNonNull(person, "person");
        requireNonNull(name, "name");
        requireNonNull(at, "at");
    }

    public static Signature of(Caller caller, Instant at) {
        return new Signature(caller.person(), caller.personName(), at);
    }

    /** Whether that human being signed, for whichever member it acts now. */
    public boolean isBy(Caller caller) {
        return person.equals(caller.person());
    }

    /** Whether the same human being signed both: accounts in two firms are still one person. */
    public boolean isBySamePersonAs(Signature other) {
        return person.equals(other.person);
    }
}

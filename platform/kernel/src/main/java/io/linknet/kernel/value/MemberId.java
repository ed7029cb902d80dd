package io.linknet.kernel.value;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Identifies an enterprise of the network: a leader, a cooperative, a bank.
 *
 * @param value the member's id, given at admission and never reused
 */
@Embeddable
public record MemberId(UUID value) {

    /** Refuses an absent id. */
    public MemberId {
        requireNonNull(value, "value");
    }

    /** Reads the canonical text form of a UUID. */
    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

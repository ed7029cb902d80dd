package io.linknet.portal.secondfactor.entity;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCESS;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Redacted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A second factor that a person holds.
 *
 * @param id Keycloak's
 * @param label what the person called it; null if it was given no name
 * @param since when it was set up
 */
@Classified(value = SECRET, marks = PERSONAL, holder = Holder.PERSON, purpose = ACCESS)
public record HeldFactor(String id, Kind kind, @Nullable String label, Instant since) {

    /** What is shown. */
    public enum Kind {
        /** A passkey of a device, or a security key. */
        PASSKEY,
        /** One-time codes of an application. */
        CODES
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

package io.linknet.portal.webhook.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.CREDENTIAL;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret that was just made; the only page that ever shows it.
 *
 * @param id of its endpoint
 * @param formerUntil until when the former secret signs as well; absent for a new endpoint
 */
@Classified(SECRET)
public record SecretView(
        String id, @Classified(value = SECRET, marks = CREDENTIAL) String secret, @Nullable Instant formerUntil) {
    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

package io.linknet.portal.provider.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Redacted;
import io.linknet.portal.provider.entity.ProviderChange;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of how a member's people sign in.
 *
 * @param kind {@code LINK}, {@code SECRET}, {@code CERTIFICATES} or {@code UNLINK}
 * @param state {@code PROPOSED}, {@code APPROVED}, {@code DONE}, {@code FAILED} or {@code DECLINED}
 * @param failure why it could not take effect; absent unless it failed
 * @param decidedBy who has agreed or declined; absent before, and where one person is enough
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record ChangeView(
        UUID id,
        String kind,
        String state,
        ProviderView provider,
        @Nullable String failure,
        @Classified(value = SECRET, marks = PERSONAL, holder = Holder.PERSON, purpose = ACCOUNTABILITY)
                String proposedBy,
        Instant proposedAt,
        @Classified(value = SECRET, marks = PERSONAL, holder = Holder.PERSON, purpose = ACCOUNTABILITY) @Nullable
                String decidedBy,
        @Nullable Instant decidedAt) {

    static ChangeView of(ProviderChange change) {
        var decided = Optional.ofNullable(change.decided());
        var failure = change.failure();
        return new ChangeView(
                change.id(),
                change.kind().name(),
                change.state().name(),
                ProviderView.of(change.provider()),
                failure == null ? null : failure.name(),
                change.proposed().name(),
                change.proposed().at(),
                decided.map(Signature::name).orElse(null),
                decided.map(Signature::at).orElse(null));
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

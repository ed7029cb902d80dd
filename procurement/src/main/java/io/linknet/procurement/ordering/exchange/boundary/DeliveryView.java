package io.linknet.procurement.ordering.exchange.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.exchange.entity.DocumentDelivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a member gets sent.
 *
 * @param account of the member's systems at the broker
 * @param accountOpen whether the operator has opened it
 * @param intake the address that those systems send to
 * @param queue the queue that they read
 * @param changedAt when it was last said; absent if never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
record DeliveryView(
        String account,
        boolean accountOpen,
        String intake,
        String queue,
        List<TradeDocument.Kind> kinds,
        long version,
        @Nullable Instant changedAt,
        @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) @Nullable
                String changedBy) {

    static DeliveryView of(Caller caller, boolean accountOpen, Optional<DocumentDelivery> found) {
        return new DeliveryView(
                caller.memberAlias(),
                accountOpen,
                PartnerQueues.intake(caller.memberAlias()),
                PartnerQueues.queue(caller.memberAlias()),
                found.map(DocumentDelivery::kinds).orElse(List.of()),
                found.map(DocumentDelivery::version).orElse(0L),
                found.map(DocumentDelivery::changedAt).orElse(null),
                found.map(DocumentDelivery::changedBy).orElse(null));
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

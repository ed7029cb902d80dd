package io.linknet.productionsync.shortage.boundary;

import io.linknet.kernel.messaging.Outbox;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.productionsync.shortage.entity.Shortage;
import io.linknet.productionsync.shortage.entity.ShortageCleared;
import io.linknet.productionsync.shortage.entity.ShortageRaised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells the member's own people of its shortages, on {@code production-sync.plan}. */
@ApplicationScoped
public class ShortageEvents {

    private static final String AGGREGATE = "production-sync.plan";

    @Inject
    Outbox outbox;

    void on(@Observes ShortageRaised event) {
        var shortage = event.shortage();
        outbox.append(
                "production-sync.shortage-raised.v1", AGGREGATE, shortage.planId(), ShortageRaisedV1.of(shortage));
    }

    void on(@Observes ShortageCleared event) {
        var shortage = event.shortage();
        outbox.append(
                "production-sync.shortage-cleared.v1", AGGREGATE, shortage.planId(), ShortageClearedV1.of(shortage));
    }

    /** Payload of {@code production-sync.shortage-raised.v1}: once per material, week and occurrence. */
    public record ShortageRaisedV1(
            UUID shortageId,
            UUID planId,
            UUID memberId,
            String materialCode,
            String week,
            int occurrence,
            QuantityBody shortage) {

        static ShortageRaisedV1 of(Shortage shortage) {
            return new ShortageRaisedV1(
                    shortage.id(),
                    shortage.planId(),
                    shortage.member().value(),
                    shortage.materialCode(),
                    shortage.week().toString(),
                    shortage.occurrence(),
                    QuantityBody.of(shortage.missing()));
        }
    }

    /** Payload of {@code production-sync.shortage-cleared.v1}. */
    public record ShortageClearedV1(
            UUID shortageId, UUID planId, UUID memberId, String materialCode, String week, int occurrence) {

        static ShortageClearedV1 of(Shortage shortage) {
            return new ShortageClearedV1(
                    shortage.id(),
                    shortage.planId(),
                    shortage.member().value(),
                    shortage.materialCode(),
                    shortage.week().toString(),
                    shortage.occurrence());
        }
    }
}

package io.linknet.procurement.countersign.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.CREDENTIAL;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.countersign.control.Countersigns.Link;
import io.linknet.procurement.farmer.control.Farmers;
import io.linknet.procurement.pooling.control.PledgedShare;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One share of the own pledge, and how far its farmer stands behind it.
 *
 * @param state {@code ENTERED}, {@code COUNTERSIGNED} or {@code DECLINED}
 * @param answeredWay {@code LINK} or {@code CODE}
 * @param link the farmer's one-time link, while it takes an answer
 * @param triesLeft how many wrong codes are still taken
 * @param farmerMobile telephone of the farmer who has not answered, for whoever hands the link over
 * @param reminders how often the farmer was reminded of the link
 * @param remindedAt when last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record CountersignView(
        UUID shareId,
        int demandLine,
        String materialCode,
        String gradeCode,
        @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) UUID farmerId,
        @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) String farmerName,
        @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) QuantityBody quantity,
        String state,
        @Nullable Instant answeredAt,
        @Nullable String answeredWay,
        @Classified(value = SECRET, marks = CREDENTIAL, holder = FARMER) @Nullable String link,
        @Nullable Instant expiresAt,
        @Nullable Integer triesLeft,
        @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) @Nullable
                String farmerMobile,
        @Nullable Integer reminders,
        @Nullable Instant remindedAt) {

    static CountersignView of(PledgedShare share, Farmers.@Nullable Contact farmer, @Nullable Link open) {
        return new CountersignView(
                share.id(),
                share.demandLine(),
                share.materialCode(),
                share.gradeCode(),
                share.farmerId(),
                farmer == null ? "" : farmer.name(),
                QuantityBody.of(share.quantity()),
                share.state(),
                share.answeredAt(),
                share.answeredWay(),
                open == null ? null : open.address(),
                open == null ? null : open.expiresAt(),
                open == null ? null : open.triesLeft(),
                open == null || farmer == null ? null : farmer.mobile(),
                open == null ? null : open.reminders(),
                open == null ? null : open.remindedAt());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

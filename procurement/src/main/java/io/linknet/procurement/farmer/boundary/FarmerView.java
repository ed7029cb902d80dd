package io.linknet.procurement.farmer.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.farmer.entity.ConsentWay;
import io.linknet.procurement.farmer.entity.Farmer;
import io.linknet.procurement.farmer.entity.FarmerConsent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A farmer as the own cooperative sees it; the area in 亩, as decimal text.
 *
 * @param consent to be named to partners; absent while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
public record FarmerView(
        UUID id,
        String code,
        String name,
        @Nullable String mobile,
        @Nullable String village,
        @Nullable String district,
        @Nullable String areaMu,
        Instant registeredAt,
        @Nullable Consent consent) {

    /** The farmer's own consent, as it was recorded. */
    @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
    public record Consent(ConsentWay way, LocalDate givenOn, String reference, Instant recordedAt, String recordedBy) {

        @Override
        public String toString() {
            return Redacted.text(this);
        }

        static Consent of(FarmerConsent consent) {
            var said = consent.said();
            return new Consent(
                    said.way(), said.givenOn(), said.reference(), consent.recordedAt(), consent.recordedBy());
        }
    }

    static FarmerView of(Farmer farmer, @Nullable FarmerConsent consent) {
        var details = farmer.details();
        var area = details.areaMu();
        return new FarmerView(
                farmer.id(),
                farmer.code(),
                details.name(),
                details.mobile(),
                details.village(),
                details.adcode(),
                area == null ? null : area.toPlainString(),
                farmer.registeredAt(),
                consent == null ? null : Consent.of(consent));
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

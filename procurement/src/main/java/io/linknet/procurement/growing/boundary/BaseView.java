package io.linknet.procurement.growing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.growing.entity.GrowingBase;
import io.linknet.procurement.growing.entity.Plot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A base as its cooperative sees it; the area in 亩, as decimal text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record BaseView(UUID id, String code, String name, String district, @Nullable String areaMu, Instant enteredAt) {

    static BaseView of(GrowingBase base) {
        var details = base.details();
        return new BaseView(
                base.id(), base.code(), details.name(), details.adcode(), text(details.areaMu()), base.enteredAt());
    }

    /** A plot of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(SECRET)
    public record PlotView(
            UUID id,
            String code,
            @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) @Nullable
                    UUID farmerId,
            @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) @Nullable
                    String farmer,
            @Nullable String crop,
            String areaMu,
            @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) @Nullable
                    String longitude,
            @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE) @Nullable
                    String latitude,
            Instant enteredAt) {

        static PlotView of(Plot plot, Map<UUID, String> farmers) {
            var details = plot.details();
            var farmer = details.farmerId();
            return new PlotView(
                    plot.id(),
                    plot.code(),
                    farmer,
                    farmer == null ? null : farmers.get(farmer),
                    details.crop(),
                    details.areaMu().toPlainString(),
                    text(details.longitude()),
                    text(details.latitude()),
                    plot.enteredAt());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

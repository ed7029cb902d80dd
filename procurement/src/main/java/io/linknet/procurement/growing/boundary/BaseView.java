package io.linknet.procurement.growing.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.procurement.growing.entity.GrowingBase;
import io.linknet.procurement.growing.entity.Plot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A base as its cooperative sees it; the area in 亩, as decimal text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BaseView(UUID id, String code, String name, String district, @Nullable String areaMu, Instant enteredAt) {

    static BaseView of(GrowingBase base) {
        var details = base.details();
        return new BaseView(
                base.id(), base.code(), details.name(), details.adcode(), text(details.areaMu()), base.enteredAt());
    }

    /** A plot of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PlotView(
            UUID id,
            String code,
            @Nullable UUID farmerId,
            @Nullable String farmer,
            @Nullable String crop,
            String areaMu,
            @Nullable String longitude,
            @Nullable String latitude,
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
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}

package io.linknet.procurement.demand.control;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.procurement.demand.entity.Carriage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * Who brings the goods of a demand, as requests, views and kept versions say it.
 *
 * @param terms {@code DAP}: sellers bring them; {@code FCA}: the leader fetches them
 * @param district adcode (GB/T 2260) of the place where the goods are wanted
 * @param freightPerTonne what fetching a tonne costs, whatever the distance
 * @param freightPerTonneKilometre what fetching a tonne costs for each kilometre
 * @param maximumKilometres goods from farther away are not wanted; along the great circle between districts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record CarriageBody(
        @NotNull DeliveryTerms terms,
        @Nullable @Pattern(regexp = "[0-9]{6}") String district,
        @Nullable @Valid UnitPriceBody freightPerTonne,
        @Nullable @Valid UnitPriceBody freightPerTonneKilometre,
        @Nullable @Positive @Max(20_000) Integer maximumKilometres) {

    /** The body; nothing when sellers bring the goods from anywhere. */
    public static @Nullable CarriageBody of(Carriage carriage) {
        if (carriage.equals(Carriage.DELIVERED)) {
            return null;
        }
        return new CarriageBody(
                carriage.terms(),
                carriage.district(),
                UnitPriceBody.ofNullable(carriage.freightPerTonne()),
                UnitPriceBody.ofNullable(carriage.freightPerTonneKilometre()),
                carriage.maximumKilometres());
    }

    /** What a body says; sellers bring the goods from anywhere when there is none. */
    public static Carriage toDomain(@Nullable CarriageBody body) {
        return body == null ? Carriage.DELIVERED : body.toDomain();
    }

    /** Reads what a standing demand keeps; nothing when it keeps nothing. */
    public static @Nullable CarriageBody read(@Nullable String json) {
        try {
            return json == null ? null : Json.lenient().readValue(json, CarriageBody.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("kept carriage is always readable", unreadable);
        }
    }

    private Carriage toDomain() {
        return new Carriage(
                terms,
                district,
                freightPerTonne == null ? null : freightPerTonne.toDomain(),
                freightPerTonneKilometre == null ? null : freightPerTonneKilometre.toDomain(),
                maximumKilometres);
    }
}

package io.linknet.procurement.sourcing.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.KnownCurrency;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.procurement.sourcing.entity.AskedLine;
import io.linknet.procurement.sourcing.entity.RfqAudience;
import io.linknet.procurement.sourcing.entity.RfqDraft;
import io.linknet.procurement.sourcing.entity.Weights;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /rfqs}.
 *
 * @param title in the buyer's words
 * @param currency ISO 4217, of every price in the bids
 * @param place where the goods are wanted
 * @param district adcode (GB/T 2260) of that place
 * @param answerUntil first moment at which no bid is taken any more, RFC 3339
 * @param audience the members named unless it says otherwise
 * @param invited ids of the members asked
 * @param weights how offers are scored, together 100
 * @param lines 1 to 50
 */
public record RfqRequest(
        @NotNull @NotBlank @Size(max = 120) String title,
        @NotNull @KnownCurrency String currency,
        @NotNull @NotBlank @Size(max = 200) String place,
        @NotNull @Size(min = 6, max = 6) String district,
        @NotNull Instant answerUntil,
        @Nullable RfqAudience audience,
        @Nullable @Size(max = 200) List<@NotNull UUID> invited,
        @NotNull @Valid Scoring weights,
        @NotNull @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines) {

    /** Percent of each side of an offer. */
    @Classified(RELATION)
    public record Scoring(
            @NotNull @Min(0) @Max(100) Integer price,
            @NotNull @Min(0) @Max(100) Integer quality,
            @NotNull @Min(0) @Max(100) Integer record,
            @NotNull @Min(0) @Max(100) Integer distance) {

        static Scoring of(Weights weights) {
            return new Scoring(
                    (int) weights.price(), (int) weights.quality(), (int) weights.record(), (int) weights.distance());
        }

        Weights toDomain() {
            return Weights.of(price, quality, record, distance);
        }
    }

    /**
     * One material asked for.
     *
     * @param materialCode code of the catalogue
     * @param gradeCode the grade asked for
     * @param quantity how much
     * @param windowFrom first welcome day, ISO 8601
     * @param windowTo last welcome day, ISO 8601
     * @param place where it is wanted; the place of the request when absent
     * @param substitutesWelcome false when absent
     */
    public record Line(
            @NotNull @Size(max = 40) String materialCode,
            @NotNull @Size(max = 20) String gradeCode,
            @NotNull @Valid @AboveZero QuantityBody quantity,
            @NotNull LocalDate windowFrom,
            @NotNull LocalDate windowTo,
            @Nullable @Size(max = 200) String place,
            @Nullable Boolean substitutesWelcome) {

        AskedLine toDomain(int index, String otherwise) {
            if (windowTo.isBefore(windowFrom)) {
                throw KernelProblem.WINDOW_REVERSED.at("/lines/" + index + "/windowTo", windowFrom, windowTo);
            }
            return new AskedLine(
                    materialCode,
                    gradeCode,
                    quantity.toDomain(),
                    new DeliveryWindow(windowFrom, windowTo),
                    place == null || place.isBlank() ? otherwise : place.strip(),
                    Boolean.TRUE.equals(substitutesWelcome));
        }
    }

    RfqDraft toDomain() {
        var asked = new ArrayList<AskedLine>();
        for (var line : lines) {
            asked.add(line.toDomain(asked.size(), place.strip()));
        }
        return new RfqDraft(
                title.strip(),
                Currency.getInstance(currency),
                place.strip(),
                district,
                answerUntil,
                audience == null ? RfqAudience.INVITED : audience,
                invited == null ? Set.of() : Set.copyOf(invited),
                weights.toDomain(),
                asked);
    }
}

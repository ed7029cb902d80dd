package io.linknet.procurement.replenishment.boundary;

import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.KnownCurrency;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.procurement.replenishment.control.PostProposals.Chosen;
import io.linknet.procurement.replenishment.control.PostProposals.Wish;
import io.linknet.procurement.replenishment.entity.Posting.Proposed;
import io.linknet.procurement.replenishment.entity.ReplenishmentProblem;
import io.linknet.procurement.replenishment.entity.Week;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /replenishment/demands}.
 *
 * @param title in the buyer's words
 * @param currency ISO 4217
 * @param place where the goods are wanted
 * @param answerBy last day for pledges, ISO 8601
 * @param lines the proposals, as they were seen; each becomes a line of the demand, in this order
 */
public record ProposalsRequest(
        @NotNull @NotBlank @Size(max = 120) String title,
        @NotNull @KnownCurrency String currency,
        @NotNull @NotBlank @Size(max = 200) String place,
        @Nullable LocalDate answerBy,
        @NotNull @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * One proposal.
     *
     * @param materialCode code of the catalogue
     * @param week ISO 8601, for example {@code 2026-W49}
     * @param quantity as it was seen
     * @param gradeCode the grade that is good enough
     * @param priceCeiling the most that is paid per unit
     */
    public record Line(
            @NotNull @Size(max = 40) String materialCode,
            @NotNull @Size(max = 8) String week,
            @NotNull @Valid @AboveZero QuantityBody quantity,
            @NotNull @Size(max = 20) String gradeCode,
            @NotNull @Valid @AboveZero UnitPriceBody priceCeiling) {

        Chosen toDomain(int index) {
            var inWeek = Week.parse(week)
                    .orElseThrow(() -> ReplenishmentProblem.WEEK_UNKNOWN.at("/lines/" + index + "/week", week));
            return new Chosen(
                    new Proposed(materialCode, inWeek, quantity.toDomain()), gradeCode, priceCeiling.toDomain());
        }
    }

    Wish toDomain() {
        var chosen = new ArrayList<Chosen>();
        for (var line : lines) {
            chosen.add(line.toDomain(chosen.size()));
        }
        return new Wish(title.strip(), Currency.getInstance(currency), place.strip(), answerBy, chosen);
    }
}

package io.linknet.procurement.replenishment.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.rest.AboveZero;
import io.linknet.kernel.rest.KnownUnit;
import io.linknet.kernel.rest.PlainDecimal;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.replenishment.entity.BuyingTerms;
import io.linknet.procurement.replenishment.entity.PurchaseRule;
import io.linknet.procurement.replenishment.entity.RuleDraft;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a material is bought: body of {@code PUT /replenishment/rules/{material}}, and shown again in {@link RuleView}.
 *
 * @param gradeCode the grade its demands ask for
 * @param unit what it is bought in, UN/ECE Recommendation 20; all amounts are in it
 * @param safetyStock what the stock must not fall below; nothing when absent
 * @param lotSize what is bought in multiples of; any quantity when absent
 * @param minimumOrder the least that is bought at once; none when absent
 * @param yieldPercent how much of what is bought can be used; all of it when absent
 * @param leadDays days from demand to delivery; 0 when absent
 * @param priceCeiling what its demands offer at most unless said otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = SECRET, marks = TRADE_SECRET)
public record RuleBody(
        @NotNull @Size(max = 20) String gradeCode,
        @NotNull @KnownUnit String unit,
        @Nullable @PlainDecimal(digits = Quantity.DIGITS) String safetyStock,
        @Nullable @PlainDecimal(digits = Quantity.DIGITS) String lotSize,
        @Nullable @PlainDecimal(digits = Quantity.DIGITS) String minimumOrder,
        @Nullable @PlainDecimal(digits = 2) @DecimalMin("0.01") @DecimalMax("100") String yieldPercent,
        @Nullable @Min(0) @Max(366) Integer leadDays,
        @Nullable @Valid @AboveZero UnitPriceBody priceCeiling) {

    static RuleBody of(PurchaseRule rule) {
        var terms = rule.terms();
        return new RuleBody(
                rule.gradeCode(),
                terms.unit().code(),
                terms.safetyStock().amount().toPlainString(),
                terms.lotSize().amount().toPlainString(),
                terms.minimumOrder().amount().toPlainString(),
                terms.yieldPercent().stripTrailingZeros().toPlainString(),
                terms.leadDays(),
                UnitPriceBody.ofNullable(rule.priceCeiling()));
    }

    RuleDraft toDomain() {
        return new RuleDraft(
                gradeCode,
                new BuyingTerms(
                        amount(safetyStock),
                        amount(lotSize),
                        amount(minimumOrder),
                        new BigDecimal(yieldPercent == null ? "100" : yieldPercent),
                        leadDays == null ? 0 : leadDays),
                priceCeiling == null ? null : priceCeiling.toDomain());
    }

    /** An amount left out is none; an empty text has been refused, since nobody can tell what it means. */
    private Quantity amount(@Nullable String text) {
        return Quantity.of(text == null ? "0" : text, unit);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

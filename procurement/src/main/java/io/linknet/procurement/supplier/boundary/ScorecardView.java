package io.linknet.procurement.supplier.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Mark.TRADE_SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.supplier.entity.Figure;
import io.linknet.procurement.supplier.entity.Scorecard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of what a supplier promised one buyer.
 *
 * @param medianAnswerMinutes absent when no order of the period was answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = RELATION, marks = TRADE_SECRET)
public record ScorecardView(
        PartyView buyer,
        PartyView supplier,
        LocalDate from,
        LocalDate to,
        List<FigureView> figures,
        @Nullable Long medianAnswerMinutes) {

    /**
     * So many of so many; decimal text.
     *
     * @param percent absent when nothing was looked at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(value = RELATION, marks = TRADE_SECRET)
    public record FigureView(
            Figure.Name name,
            Figure.Source source,
            String unit,
            String numerator,
            String denominator,
            @Nullable String percent) {

        static FigureView of(Figure figure) {
            return new FigureView(
                    figure.name(),
                    figure.name().source(),
                    figure.unit(),
                    figure.numerator().toPlainString(),
                    figure.denominator().toPlainString(),
                    figure.percent().map(BigDecimal::toPlainString).orElse(null));
        }
    }

    static ScorecardView of(Scorecard card, Map<UUID, Party> parties) {
        return new ScorecardView(
                PartyView.of(card.buyerId(), parties),
                PartyView.of(card.supplierId(), parties),
                card.from(),
                card.to(),
                card.figures().stream().map(FigureView::of).toList(),
                card.medianAnswerMinutes());
    }
}

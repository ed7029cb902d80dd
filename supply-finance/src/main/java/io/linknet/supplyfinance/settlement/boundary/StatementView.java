package io.linknet.supplyfinance.settlement.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.supplyfinance.member.boundary.PartyView;
import io.linknet.supplyfinance.member.control.Party;
import io.linknet.supplyfinance.settlement.entity.Statement;
import io.linknet.supplyfinance.settlement.entity.StatementLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement as {@code GET /statements} shows it. */
@Classified(RELATION)
public record StatementView(
        UUID id,
        String number,
        UUID orderId,
        String orderNumber,
        UUID shipmentId,
        String receiptNumber,
        PartyView buyer,
        PartyView seller,
        LocalDate receivedOn,
        Instant drawnUpAt,
        List<Line> lines,
        MoneyBody total) {

    /** One lot; gross less deduction is net. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Line(
            int position,
            int orderLine,
            String materialCode,
            String materialNameZh,
            String materialNameEn,
            @Nullable String orderedGrade,
            @Nullable String deliveredGrade,
            QuantityBody accepted,
            UnitPriceBody unitPrice,
            MoneyBody gross,
            String deductionPercent,
            MoneyBody deduction,
            MoneyBody net) {

        static Line of(StatementLine line) {
            var goods = line.goods();
            var amounts = line.amounts();
            return new Line(
                    line.position(),
                    line.orderLine(),
                    goods.materialCode(),
                    goods.materialNameZh(),
                    goods.materialNameEn(),
                    goods.orderedGrade(),
                    goods.deliveredGrade(),
                    QuantityBody.of(line.accepted()),
                    UnitPriceBody.of(line.unitPrice()),
                    MoneyBody.of(amounts.gross()),
                    line.deductionPercent().stripTrailingZeros().toPlainString(),
                    MoneyBody.of(amounts.deduction()),
                    MoneyBody.of(amounts.net()));
        }
    }

    static StatementView of(Statement statement, Map<UUID, Party> parties) {
        var delivery = statement.delivery();
        return new StatementView(
                statement.id(),
                statement.number(),
                delivery.orderId(),
                delivery.orderNumber(),
                delivery.shipmentId(),
                delivery.receiptNumber(),
                PartyView.of(delivery.buyer().value(), parties),
                PartyView.of(delivery.seller().value(), parties),
                delivery.receivedOn(),
                statement.drawnUpAt(),
                statement.lines().stream().map(Line::of).toList(),
                MoneyBody.of(statement.total()));
    }
}

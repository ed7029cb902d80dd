package io.linknet.procurement.sourcing.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.sourcing.entity.RfqAward;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a line went to an offer.
 *
 * @param bidder the winner; left out where the reader is the winner
 * @param offer position of the offer in the bid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record AwardView(
        int line, @Nullable PartyView bidder, int offer, QuantityBody quantity, UUID orderId, int orderLine) {

    static AwardView of(RfqAward award, @Nullable PartyView bidder) {
        var part = award.part();
        return new AwardView(
                part.line(),
                bidder,
                part.position(),
                QuantityBody.of(part.quantity()),
                award.orderId(),
                award.orderLine());
    }
}

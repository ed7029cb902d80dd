package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.procurement.ordering.document.entity.Carried;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A document about an order.
 *
 * @param digest SHA-256 of its bytes, lower-case hexadecimal
 * @param carried what it says beyond what was acted upon
 */
@Classified(RELATION)
public record DocumentView(
        TradeDocument.Kind kind, String number, UUID sender, String digest, Instant receivedAt, List<Carried> carried) {

    static DocumentView of(TradeDocument document) {
        return new DocumentView(
                document.kind(),
                document.number(),
                document.sender(),
                document.digest(),
                document.receivedAt(),
                document.carried());
    }
}

package io.linknet.procurement.ordering.document.boundary;

import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.LineAnswer;
import java.util.List;

/**
 * What LinkNet reads of a seller's UBL answer.
 *
 * @param receipt whether it only says that the order has come
 * @param lines the answers with their places
 * @param buyerIdentifiers what the document calls the buyer
 * @param sellerIdentifiers what the document calls the seller
 * @param received the document itself
 */
record UblAnswer(
        boolean receipt,
        List<Line> lines,
        List<String> buyerIdentifiers,
        List<String> sellerIdentifiers,
        TradeDocument.Received received) {

    /**
     * The answer to one line.
     *
     * @param place where in the document it stands
     */
    record Line(String place, LineAnswer answer) {}
}

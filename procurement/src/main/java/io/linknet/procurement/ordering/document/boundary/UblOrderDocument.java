package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.OrderedLine;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * What LinkNet reads of a UBL order.
 *
 * @param number the buyer's number of the order
 * @param currency of every price
 * @param place where the goods are wanted
 * @param terms who brings them
 * @param buyerIdentifiers what the document calls the buyer
 * @param sellerIdentifiers what the document calls the seller
 * @param lines in the order of the document, numbered from 1
 * @param lineIds what the document calls them, by their numbers
 * @param received the document itself
 */
record UblOrderDocument(
        String number,
        Currency currency,
        String place,
        DeliveryTerms terms,
        List<String> buyerIdentifiers,
        List<String> sellerIdentifiers,
        List<OrderedLine> lines,
        Map<Integer, String> lineIds,
        TradeDocument.Received received) {}

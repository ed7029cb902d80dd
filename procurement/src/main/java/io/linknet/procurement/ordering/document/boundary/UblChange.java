package io.linknet.procurement.ordering.document.boundary;

import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.OrderProposal;
import java.util.List;
import java.util.Map;

/**
 * What LinkNet reads of a UBL OrderChange or OrderCancellation: a proposal to the other party.
 *
 * @param wanted what is proposed
 * @param places where in the document each change stands
 * @param lineIds what the document calls the lines it adds
 * @param buyerIdentifiers what the document calls the buyer
 * @param sellerIdentifiers what the document calls the seller
 * @param received the document itself
 */
record UblChange(
        OrderProposal.Wanted wanted,
        List<String> places,
        Map<Integer, String> lineIds,
        List<String> buyerIdentifiers,
        List<String> sellerIdentifiers,
        TradeDocument.Received received) {}

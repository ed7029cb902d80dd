package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.ordering.control.AnswerOrder;
import io.linknet.procurement.ordering.control.PlaceOrder;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.document.control.TradeDocuments;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.LineAnswer;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Acts upon the documents of other systems, in the transaction of the command that brings them. */
@ApplicationScoped
class TakeDocuments {

    /** Where the domain points at an answered line. */
    private static final Pattern ANSWERED_LINE = Pattern.compile("/lines/(\\d+)(?:/.*)?");

    @Inject
    PurchaseOrders orders;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    AnswerOrder answerOrder;

    @Inject
    TradeDocuments documents;

    @Inject
    UblOrderReader reader;

    @Inject
    Members members;

    /**
     * Places the order of a UBL Order.
     *
     * @param seller id or alias of the seller, when the document's own identifiers are not known here; they are from then
     *     on
     * @throws RefusedDocument with every place and reason
     */
    Taken order(Caller buyer, @Nullable String seller, byte[] xml) {
        var document = reader.read(xml);
        requireNoOther(buyer, document.buyerIdentifiers(), DocumentProblem.ANOTHER_BUYER, "/Order/BuyerCustomerParty");
        var asked = seller(buyer, seller, document.sellerIdentifiers());
        var terms = new PlaceOrder.Terms(asked, document.currency(), document.place(), document.lines());
        var order = placeOrder.place(buyer, document.number(), terms);
        documents.keep(order, buyer.member(), document.received());
        documents.name(order.id(), document.lineIds());
        return new Taken(order, document.received());
    }

    /**
     * Answers an order by a UBL OrderResponse; the same document again changes nothing.
     *
     * @throws RefusedDocument with every place and reason
     */
    Taken response(Caller seller, UUID orderId, byte[] xml) {
        var order = orders.get(orderId, seller.member());
        var answer = new UblResponseReader(order, documents.lineIds(order)).read(xml);
        requireNoOther(
                seller,
                answer.sellerIdentifiers(),
                DocumentProblem.ANOTHER_SELLER,
                "/OrderResponse/SellerSupplierParty");
        if (!documents.isTaken(order.id(), seller.member(), answer.received())) {
            answer(seller, order, answer.lines());
            documents.keep(order, seller.member(), answer.received());
        }
        return new Taken(order, answer.received());
    }

    private void answer(Caller seller, PurchaseOrder order, List<UblAnswer.Line> lines) {
        List<LineAnswer> answers = lines.stream().map(UblAnswer.Line::answer).toList();
        try {
            answerOrder.answer(seller, order.id(), Long.toString(order.version()), answers);
        } catch (DomainRuleViolation refused) {
            var line = ANSWERED_LINE.matcher(refused.pointer());
            if (!line.matches()) {
                throw refused;
            }
            var place = lines.get(Integer.parseInt(line.group(1))).place();
            throw new RefusedDocument(List.of(new RefusedDocument.Reason(refused.type(), place, refused.arguments())));
        }
    }

    /** A document that names another member of the network in the sender's part is not the sender's to send. */
    private void requireNoOther(Caller sender, List<String> identifiers, DocumentProblem problem, String place) {
        members.identifiedBy(identifiers, sender.member())
                .filter(named -> !sender.isFor(named))
                .ifPresent(another -> {
                    throw RefusedDocument.of(problem, place);
                });
    }

    private MemberId seller(Caller buyer, @Nullable String named, List<String> identifiers) {
        if (named == null) {
            return members.identifiedBy(identifiers, buyer.member())
                    .orElseThrow(() -> RefusedDocument.of(
                            DocumentProblem.SELLER_NOT_FOUND,
                            "/Order/SellerSupplierParty",
                            String.join(", ", identifiers)));
        }
        var seller = members.identifiedBy(List.of(named), buyer.member())
                .orElseThrow(() -> RefusedDocument.of(DocumentProblem.SELLER_NOT_FOUND, "?seller", named));
        members.rememberAliases(buyer.member(), identifiers, seller);
        return seller;
    }

    /**
     * What came of a document.
     *
     * @param order as it is now
     * @param document what was kept
     */
    record Taken(PurchaseOrder order, TradeDocument.Received document) {}
}

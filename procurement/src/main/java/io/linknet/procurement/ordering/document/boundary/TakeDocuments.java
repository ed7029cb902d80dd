package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.ordering.control.AnswerOrder;
import io.linknet.procurement.ordering.control.PlaceOrder;
import io.linknet.procurement.ordering.control.ProposeChange;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.document.control.TradeDocuments;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.LineAnswer;
import io.linknet.procurement.ordering.entity.OrderProblem;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Acts upon the documents of other systems, in the transaction of the command that brings them. */
@ApplicationScoped
class TakeDocuments {

    /** Where the domain points at a line. */
    private static final Pattern POINTED_LINE = Pattern.compile("/lines/(\\d+)(?:/.*)?");

    @Inject
    PurchaseOrders orders;

    @Inject
    PlaceOrder placeOrder;

    @Inject
    AnswerOrder answerOrder;

    @Inject
    ProposeChange proposeChange;

    @Inject
    TradedItems items;

    @Inject
    TradeDocuments documents;

    @Inject
    UblOrderReader reader;

    @Inject
    Members members;

    /**
     * Places the order of a UBL Order; the same document again places no other.
     *
     * @param seller id or alias of the seller, when the document's own identifiers are not known here; they are from then
     *     on
     * @throws RefusedDocument with every place and reason
     */
    Taken order(Caller buyer, @Nullable String seller, byte[] xml) {
        var document = reader.read(xml);
        requireNoOther(buyer, document.buyerIdentifiers(), DocumentProblem.ANOTHER_BUYER, "/Order/BuyerCustomerParty");
        var before = documents.placedBy(buyer.member(), document.received());
        if (before.isPresent()) {
            return new Taken(orders.get(before.get(), buyer.member()), document.received());
        }
        var asked = seller(buyer, seller, document.sellerIdentifiers());
        var terms =
                new PlaceOrder.Terms(asked, document.currency(), document.place(), document.terms(), document.lines());
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
        var order = orders.forChange(orderId, seller.member());
        return before(seller, order, xml).orElseGet(() -> response(seller, order, xml));
    }

    private Taken response(Caller seller, PurchaseOrder order, byte[] xml) {
        var answer = new UblResponseReader(order, documents.lineIds(order)).read(xml);
        requireNoOther(
                seller,
                answer.sellerIdentifiers(),
                DocumentProblem.ANOTHER_SELLER,
                "/OrderResponse/SellerSupplierParty");
        if (!documents.isTaken(order.id(), seller.member(), answer.received())) {
            if (answer.receipt()) {
                requireSeller(seller, order);
            } else {
                answer(seller, order, answer.lines());
            }
            documents.keep(order, seller.member(), answer.received());
        }
        return new Taken(order, answer.received());
    }

    /**
     * Proposes what a UBL OrderChange says; the same document again changes nothing.
     *
     * @throws RefusedDocument with every place and reason
     */
    Taken change(Caller caller, UUID orderId, byte[] xml) {
        var order = orders.forChange(orderId, caller.member());
        var reader = new UblChangeReader(order, documents.lineIds(order), items);
        return before(caller, order, xml).orElseGet(() -> propose(caller, order, reader.change(xml), "/OrderChange"));
    }

    /**
     * Proposes the cancellation of the order, as a UBL OrderCancellation does; the same document again changes nothing.
     *
     * @throws RefusedDocument with every place and reason
     */
    Taken cancellation(Caller caller, UUID orderId, byte[] xml) {
        var order = orders.forChange(orderId, caller.member());
        var reader = new UblChangeReader(order, documents.lineIds(order), items);
        return before(caller, order, xml)
                .orElseGet(() -> propose(caller, order, reader.cancellation(xml), "/OrderCancellation"));
    }

    /** What came of the very bytes when they came first. */
    private Optional<Taken> before(Caller sender, PurchaseOrder order, byte[] xml) {
        return documents
                .taken(order.id(), sender.member(), UblMessage.sha256(xml))
                .map(document -> new Taken(order, document));
    }

    private Taken propose(Caller caller, PurchaseOrder order, UblChange change, String root) {
        requireNoOther(caller, own(caller, order, change), another(caller, order), root);
        if (!documents.isTaken(order.id(), caller.member(), change.received())) {
            pointing(
                    change.places(),
                    () -> proposeChange.propose(
                            caller, order.id(), Long.toString(order.version()), it -> change.wanted()));
            documents.keep(order, caller.member(), change.received());
            documents.name(order.id(), change.lineIds());
        }
        return new Taken(order, change.received());
    }

    private static List<String> own(Caller caller, PurchaseOrder order, UblChange change) {
        return caller.isFor(order.buyer()) ? change.buyerIdentifiers() : change.sellerIdentifiers();
    }

    private static DocumentProblem another(Caller caller, PurchaseOrder order) {
        return caller.isFor(order.buyer()) ? DocumentProblem.ANOTHER_BUYER : DocumentProblem.ANOTHER_SELLER;
    }

    private static void requireSeller(Caller caller, PurchaseOrder order) {
        if (!caller.isFor(order.seller())) {
            throw OrderProblem.NOT_THE_SELLER.because();
        }
    }

    private void answer(Caller seller, PurchaseOrder order, List<UblAnswer.Line> lines) {
        List<LineAnswer> answers = lines.stream().map(UblAnswer.Line::answer).toList();
        var places = lines.stream().map(UblAnswer.Line::place).toList();
        pointing(places, () -> answerOrder.answer(seller, order.id(), Long.toString(order.version()), answers, null));
    }

    /** Does it; a refusal that points at a line is told with the line's place in the document. */
    private static void pointing(List<String> places, Runnable deed) {
        try {
            deed.run();
        } catch (DomainRuleViolation refused) {
            var line = POINTED_LINE.matcher(refused.pointer());
            if (!line.matches() || Integer.parseInt(line.group(1)) >= places.size()) {
                throw refused;
            }
            var place = places.get(Integer.parseInt(line.group(1)));
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

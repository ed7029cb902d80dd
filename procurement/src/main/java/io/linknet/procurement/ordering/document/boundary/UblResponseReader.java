package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.ANSWER_MISSING;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.LINE_ID_UNKNOWN;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.NOT_THAT_UBL_DOCUMENT;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.STATUS_NOT_KNOWN;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.SUBSTITUTE_IN_ANSWER;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_MISSING;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_TOO_LONG;
import static java.util.Objects.requireNonNull;

import com.helger.ubl21.UBL21Marshaller;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.Answer;
import io.linknet.procurement.ordering.entity.LineAnswer;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;
import org.jspecify.annotations.Nullable;

/** Reads a seller's answer to one order: a UBL OrderResponse, or the simple one that takes or refuses the whole. */
final class UblResponseReader {

    private static final int MAX_REASON = 500;

    private final PurchaseOrder order;
    private final Map<String, OrderLine> lines;
    private final Refusals refusals = new Refusals();

    /**
     * Reads answers to an order.
     *
     * @param lineIds what the order's documents call its lines
     */
    UblResponseReader(PurchaseOrder order, Map<Integer, String> lineIds) {
        this.order = order;
        this.lines = order.lines().stream()
                .collect(Collectors.toMap(line -> lineIds.getOrDefault(line.line(), ""), line -> line));
    }

    /**
     * Reads.
     *
     * @throws RefusedDocument with every place and reason
     */
    UblAnswer read(byte[] xml) {
        var root = SafeXml.parse(xml).getDocumentElement().getLocalName();
        if (UblVocabulary.ORDER_RESPONSE_SIMPLE.root().equals(root)) {
            return simple(xml);
        }
        if (UblVocabulary.ORDER_RESPONSE.root().equals(root)) {
            return full(xml);
        }
        throw RefusedDocument.of(NOT_THAT_UBL_DOCUMENT, "/" + root, UblVocabulary.ORDER_RESPONSE.root());
    }

    private UblAnswer simple(byte[] xml) {
        var message = UblMessage.read(xml, UblVocabulary.ORDER_RESPONSE_SIMPLE, UBL21Marshaller.orderResponseSimple());
        var response = message.document();
        var reference = new UblReference(order, "OrderResponseSimple", refusals);
        reference.require(List.of(requireNonNull(response.getOrderReference())));
        var number = reference.number(response.getIDValue());
        var note = response.getRejectionNote().stream()
                .map(it -> String.valueOf(it.getValue()).strip())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining("\n"));
        var answer = response.isAcceptedIndicatorValue(false) ? Answer.ACCEPTED : Answer.REJECTED;
        var reason = answer == Answer.ACCEPTED ? null : reason(note, "/OrderResponseSimple/RejectionNote");
        refusals.throwIfAny();
        return new UblAnswer(
                false,
                all(answer, reason, "/OrderResponseSimple/AcceptedIndicator"),
                UblParties.identifiers(response.getBuyerCustomerParty()),
                UblParties.identifiers(response.getSellerSupplierParty()),
                message.received(TradeDocument.Kind.ORDER_RESPONSE, number));
    }

    private UblAnswer full(byte[] xml) {
        var message = UblMessage.read(xml, UblVocabulary.ORDER_RESPONSE, UBL21Marshaller.orderResponse());
        var reference = new UblReference(order, "OrderResponse", refusals);
        var response = message.document();
        reference.require(response.getOrderReference());
        var number = reference.number(response.getIDValue());
        new UblTotals("OrderResponse", order.currency(), refusals)
                .requireCurrency(response.getDocumentCurrencyCodeValue());
        var answers = answers(response);
        refusals.throwIfAny();
        return new UblAnswer(
                answers.isEmpty() && isReceipt(response.getOrderResponseCodeValue()),
                answers,
                UblParties.identifiers(response.getBuyerCustomerParty()),
                UblParties.identifiers(response.getSellerSupplierParty()),
                message.received(TradeDocument.Kind.ORDER_RESPONSE, number));
    }

    private List<UblAnswer.Line> answers(OrderResponseType response) {
        var code = response.getOrderResponseCodeValue();
        var whole = wholeAnswer(code);
        var note = UblReference.text(response.getNote());
        if (response.getOrderLine().isEmpty()) {
            if (isReceipt(code)) {
                return List.of();
            }
            if (whole == null) {
                refusals.add(ANSWER_MISSING, "/OrderResponse/OrderResponseCode");
                return List.of();
            }
            var reason = whole == Answer.ACCEPTED ? null : reason(note, "/OrderResponse/Note");
            return all(whole, reason, "/OrderResponse/OrderResponseCode");
        }
        var answers = new ArrayList<UblAnswer.Line>();
        for (var index = 0; index < response.getOrderLine().size(); index++) {
            var at = "/OrderResponse/OrderLine[" + (index + 1) + "]/LineItem";
            var item = requireNonNull(response.getOrderLine().get(index).getLineItem(), "the schema demands it");
            requireNoSubstitute(response.getOrderLine().get(index), index + 1);
            if (isReceipt(code) && saysNothing(item)) {
                continue;
            }
            answer(item, at, whole, note).ifPresent(given -> answers.add(new UblAnswer.Line(at, given)));
        }
        return answers;
    }

    /** UN/ECE 4343: AP accepted, RE rejected; others leave it to the lines. */
    private static @Nullable Answer wholeAnswer(@Nullable String code) {
        return switch (code == null ? "" : code.strip()) {
            case "AP" -> Answer.ACCEPTED;
            case "RE" -> Answer.REJECTED;
            default -> null;
        };
    }

    /** UN/ECE 4343: AB says that the order has come, and answers nothing. */
    private static boolean isReceipt(@Nullable String code) {
        return code != null && code.strip().equals("AB");
    }

    private static boolean saysNothing(LineItemType item) {
        var quantity = item.getQuantityValue();
        return item.getLineStatusCode() == null
                && item.getDelivery().isEmpty()
                && (quantity == null || quantity.signum() == 0);
    }

    /** Other goods than were ordered are proposed by an OrderChange: nobody has promised the ordered ones. */
    private void requireNoSubstitute(OrderLineType line, int number) {
        if (!line.getSellerSubstitutedLineItem().isEmpty()) {
            refusals.add(SUBSTITUTE_IN_ANSWER, "/OrderResponse/OrderLine[" + number + "]/SellerSubstitutedLineItem[1]");
        }
    }

    private Optional<LineAnswer> answer(LineItemType item, String at, @Nullable Answer whole, String note) {
        var line = lines.get(String.valueOf(item.getIDValue()).strip());
        if (line == null) {
            return refusals.add(LINE_ID_UNKNOWN, at + "/ID", String.valueOf(item.getIDValue()));
        }
        var own = UblReference.text(item.getNote());
        var said = own.isEmpty() ? note : own;
        var promises = new UblPromises(line, order.currency(), refusals, at).read(item);
        var code = item.getLineStatusCodeValue() == null
                ? ""
                : item.getLineStatusCodeValue().strip();
        return switch (code) {
            case "5" -> Optional.of(new LineAnswer(line.line(), Answer.ACCEPTED, promises, null));
            case "7", "Cancelled" -> rejected(line, said, at);
            case "", "1", "3", "NoStatus", "Revised" -> promises.isEmpty()
                    ? asTheWhole(line, whole, said, at)
                    : Optional.of(promised(line, promises, own));
            default -> refusals.add(STATUS_NOT_KNOWN, at + "/LineStatusCode", code);
        };
    }

    private Optional<LineAnswer> asTheWhole(OrderLine line, @Nullable Answer whole, String said, String at) {
        if (whole == null) {
            return refusals.add(ANSWER_MISSING, at);
        }
        return whole == Answer.REJECTED
                ? rejected(line, said, at)
                : Optional.of(new LineAnswer(line.line(), whole, List.of(), null));
    }

    private static LineAnswer promised(OrderLine line, List<Promise> promises, String own) {
        var sum =
                promises.stream().map(promise -> promise.quantity().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var all = sum.compareTo(line.open().amount()) == 0;
        return new LineAnswer(
                line.line(), all ? Answer.ACCEPTED : Answer.PARTIAL, promises, own.isEmpty() ? null : own);
    }

    private Optional<LineAnswer> rejected(OrderLine line, String said, String at) {
        return Optional.of(new LineAnswer(line.line(), Answer.REJECTED, List.of(), reason(said, at + "/Note")));
    }

    private List<UblAnswer.Line> all(Answer answer, @Nullable String reason, String at) {
        return order.lines().stream()
                .filter(line -> line.open().isPositive())
                .map(line -> new UblAnswer.Line(at, new LineAnswer(line.line(), answer, List.of(), reason)))
                .toList();
    }

    private String reason(String said, String at) {
        if (said.isEmpty()) {
            refusals.add(VALUE_MISSING, at);
        } else if (said.length() > MAX_REASON) {
            refusals.add(VALUE_TOO_LONG, at, MAX_REASON);
        }
        return said;
    }
}

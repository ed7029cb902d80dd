package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.LINE_ID_REPEATED;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.LINE_ID_UNKNOWN;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.STATUS_NOT_KNOWN;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.TOO_MANY_LINES;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_MISSING;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_TOO_LONG;
import static io.linknet.procurement.ordering.entity.ProposalProblem.CHANGES_NOTHING;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.helger.ubl21.UBL21Marshaller;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.LineChange;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderProposal.Wanted;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.orderchange_21.OrderChangeType;
import org.jspecify.annotations.Nullable;

/**
 * Reads proposals to change or cancel one order.
 *
 * <p>A line of an OrderChange is found by its id. What it leaves out stays as it is, what it says otherwise is proposed; lines it
 * does not name stay as they are. Where less is wanted than was promised, the last promises are given up first.
 */
final class UblChangeReader {

    private static final int MAX_REASON = 500;

    private final PurchaseOrder order;
    private final Map<String, OrderLine> lines = new HashMap<>();
    private final Map<Integer, List<Promise>> promises;
    private final TradedItems items;
    private final Refusals refusals = new Refusals();

    /**
     * Reads one document about an order.
     *
     * @param lineIds what the order's documents call its lines
     */
    UblChangeReader(PurchaseOrder order, Map<Integer, String> lineIds, TradedItems items) {
        this.order = order;
        this.promises = order.promises();
        this.items = items;
        order.lines().forEach(line -> lines.put(lineIds.getOrDefault(line.line(), ""), line));
    }

    /**
     * Reads an OrderCancellation: of the whole order, since UBL 2.1 knows no other.
     *
     * @throws RefusedDocument with every place and reason
     */
    UblChange cancellation(byte[] xml) {
        var message = UblMessage.read(xml, UblVocabulary.ORDER_CANCELLATION, UBL21Marshaller.orderCancellation());
        var document = message.document();
        var reference = new UblReference(order, "OrderCancellation", refusals);
        reference.require(document.getOrderReference());
        var number = reference.number(document.getIDValue());
        var why = document.getCancellationNote().stream()
                .map(note -> String.valueOf(note.getValue()).strip())
                .collect(Collectors.joining("\n"));
        requireReason(why, "/OrderCancellation/CancellationNote");
        refusals.throwIfAny();
        return new UblChange(
                new Wanted(ProposalKind.CANCELLATION, List.of(), why),
                List.of(),
                Map.of(),
                UblParties.identifiers(document.getBuyerCustomerParty()),
                UblParties.identifiers(document.getSellerSupplierParty()),
                message.received(TradeDocument.Kind.ORDER_CANCELLATION, number));
    }

    /**
     * Reads an OrderChange.
     *
     * @throws RefusedDocument with every place and reason
     */
    UblChange change(byte[] xml) {
        var message = UblMessage.read(xml, UblVocabulary.ORDER_CHANGE, UBL21Marshaller.orderChange());
        var document = message.document();
        var reference = new UblReference(order, "OrderChange", refusals);
        reference.require(List.of(requireNonNull(document.getOrderReference(), "the schema demands it")));
        var number = reference.number(document.getIDValue());
        var note = UblReference.text(document.getNote());
        if (note.length() > MAX_REASON) {
            refusals.add(VALUE_TOO_LONG, "/OrderChange/Note", MAX_REASON);
        }
        new UblTotals("OrderChange", order.currency(), refusals)
                .require(
                        document.getDocumentCurrencyCodeValue(),
                        document.getAllowanceCharge(),
                        document.getAnticipatedMonetaryTotal());
        var read = new Changes(document);
        read.lines();
        read.requireAnOrder();
        refusals.throwIfAny();
        return new UblChange(
                new Wanted(ProposalKind.CHANGE, read.changes, note.isEmpty() ? null : note),
                read.places,
                read.added,
                UblParties.identifiers(document.getBuyerCustomerParty()),
                UblParties.identifiers(document.getSellerSupplierParty()),
                message.received(TradeDocument.Kind.ORDER_CHANGE, number));
    }

    private void requireReason(String why, String at) {
        if (why.isEmpty()) {
            refusals.add(VALUE_MISSING, at);
        } else if (why.length() > MAX_REASON) {
            refusals.add(VALUE_TOO_LONG, at, MAX_REASON);
        }
    }

    /** The lines of one document. */
    private final class Changes {

        private final List<LineChange> changes = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private final Map<Integer, String> added = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final OrderChangeType document;
        private final UblLineReader.Frame frame;
        private final UblLineReader reader;
        private int next;

        Changes(OrderChangeType document) {
            this.document = document;
            this.frame =
                    new UblLineReader.Frame("OrderChange", document.getDelivery(), document.getIssueDateValueLocal());
            this.reader = new UblLineReader(items, frame, order.currency(), refusals);
            this.next = order.lines().stream().mapToInt(OrderLine::line).max().orElse(0) + 1;
        }

        void lines() {
            for (var number = 1; number <= document.getOrderLine().size(); number++) {
                var item =
                        requireNonNull(document.getOrderLine().get(number - 1).getLineItem(), "the schema demands it");
                var at = frame.line(number);
                var id = String.valueOf(item.getIDValue()).strip();
                if (!seen.add(id)) {
                    refusals.add(LINE_ID_REPEATED, at + "/ID", id);
                    continue;
                }
                change(item, id, number, at).ifPresent(change -> {
                    changes.add(change);
                    places.add(at);
                });
            }
        }

        /** Something is to be otherwise, and what it makes of the order is one that could have been placed. */
        private void requireAnOrder() {
            if (changes.isEmpty() && refusals.isEmpty()) {
                refusals.add(CHANGES_NOTHING, "/OrderChange/OrderLine[1]", order.number());
            }
            if (order.lines().size() + added.size() > PurchaseOrder.MOST_LINES) {
                refusals.add(TOO_MANY_LINES, "/OrderChange/OrderLine", PurchaseOrder.MOST_LINES);
            }
        }

        /** UN/ECE 1229: 1 added, 2 deleted, 3 changed, 4 no action, 7 not accepted. */
        private Optional<LineChange> change(LineItemType item, String id, int number, String at) {
            var code = item.getLineStatusCodeValue() == null
                    ? ""
                    : item.getLineStatusCodeValue().strip();
            var line = lines.get(id);
            return switch (code) {
                case "4" -> Optional.empty();
                case "2", "7", "Cancelled" -> line == null
                        ? refusals.add(LINE_ID_UNKNOWN, at + "/ID", id)
                        : Optional.of(
                                LineChange.removal(line.line(), line.quantity().unit()));
                case "", "1", "3", "5", "NoStatus", "Added", "Revised" -> line == null
                        ? added(item, id, number)
                        : changed(item, line, number, at);
                default -> refusals.add(STATUS_NOT_KNOWN, at + "/LineStatusCode", code);
            };
        }

        private Optional<LineChange> added(LineItemType item, String id, int number) {
            return reader.read(item, number, order.place()).map(line -> {
                var order = next++;
                added.put(order, id);
                return new LineChange(
                        order,
                        LineChange.Deed.ADD,
                        line.quantity().unit(),
                        line.quantity(),
                        null,
                        line.unitPrice(),
                        line.window(),
                        line.item(),
                        null);
            });
        }

        private Optional<LineChange> changed(LineItemType item, OrderLine line, int number, String at) {
            reader.at(number);
            var quantity =
                    item.getQuantity() == null ? null : reader.quantity(item).orElse(null);
            var price = item.getPrice() == null
                    ? null
                    : reader.price(item, line.quantity()).orElse(null);
            var window = saysWhen(item) ? reader.window(item).orElse(null) : null;
            var goods = saysWhat(item.getItem())
                    ? reader.item(item.getItem(), line.quantity().unit()).orElse(null)
                    : null;
            new UblLineTerms(item, refusals, at)
                    .require(
                            requireNonNullElse(quantity, line.quantity()),
                            requireNonNullElse(price, line.unitPrice(order.currency())));
            var wanted = otherThan(line.quantity(), quantity);
            var change = new LineChange(
                    line.line(),
                    LineChange.Deed.CHANGE,
                    line.quantity().unit(),
                    wanted,
                    null,
                    otherThan(line.unitPrice(order.currency()), price),
                    otherThan(line.window(), window),
                    substitute(line, goods),
                    promised(item, line, wanted, at));
            return isNothing(change) ? Optional.empty() : Optional.of(change);
        }

        private boolean saysWhen(LineItemType item) {
            return item.getDelivery().isEmpty()
                    ? !document.getDelivery().isEmpty()
                    : item.getDelivery().stream()
                            .anyMatch(it -> it.getRequestedDeliveryPeriod() != null
                                    || it.getLatestDeliveryDateValueLocal() != null);
        }

        /** A code says which material is meant; a name alone may be worded anyhow. */
        private boolean saysWhat(@Nullable ItemType item) {
            return item != null
                    && (item.getBuyersItemIdentification() != null
                            || item.getSellersItemIdentification() != null
                            || item.getStandardItemIdentification() != null);
        }

        private OrderedLine.@Nullable Item substitute(OrderLine line, OrderedLine.@Nullable Item goods) {
            return goods == null || goods.materialCode().equals(line.item().materialCode()) ? null : goods;
        }

        /** The promises the document states, or those that fit into what is wanted now. */
        private @Nullable List<Promise> promised(
                LineItemType item, OrderLine line, @Nullable Quantity wanted, String at) {
            var given = promises.getOrDefault(line.line(), List.of());
            if (item.getDelivery().stream().anyMatch(it -> it.getPromisedDeliveryPeriod() != null)) {
                var stated = new UblPromises(line, order.currency(), refusals, at).dated(item);
                return stated.equals(given) ? null : stated;
            }
            if (wanted == null || !wanted.unit().equals(line.quantity().unit())) {
                return null;
            }
            var left = wanted.amount()
                    .subtract(line.rejected().amount())
                    .subtract(line.closed().amount());
            return line.promised().amount().compareTo(left) <= 0
                    ? null
                    : Promise.earliest(given, new Quantity(left.max(BigDecimal.ZERO), wanted.unit()));
        }
    }

    private static <T> @Nullable T otherThan(T now, @Nullable T said) {
        return Objects.equals(now, said) ? null : said;
    }

    private static boolean isNothing(LineChange change) {
        return change.quantity() == null
                && change.unitPrice() == null
                && change.window() == null
                && change.item() == null
                && change.promises() == null;
    }
}

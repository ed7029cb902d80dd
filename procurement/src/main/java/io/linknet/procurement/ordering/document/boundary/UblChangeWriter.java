package io.linknet.procurement.ordering.document.boundary;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.helger.ubl21.UBL21Marshaller;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.UnitPrice;
import io.linknet.procurement.ordering.entity.LineChange;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.CancellationNoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.ordercancellation_21.OrderCancellationType;
import oasis.names.specification.ubl.schema.xsd.orderchange_21.OrderChangeType;
import org.jspecify.annotations.Nullable;

/** Writes proposals in UBL 2.1; an OrderChange names every line of the order, changed or not. */
final class UblChangeWriter {

    private static final String VERSION = "2.1";

    private final UblOrderWriter writer;
    private final PurchaseOrder order;
    private final OrderProposal proposal;
    private final Map<Integer, String> lineIds;

    /**
     * Writes one proposal.
     *
     * @param lineIds what the order's documents call its lines
     */
    UblChangeWriter(UblOrderWriter writer, PurchaseOrder order, OrderProposal proposal, Map<Integer, String> lineIds) {
        this.writer = writer;
        this.order = order;
        this.proposal = proposal;
        this.lineIds = lineIds;
    }

    /** The order as it would be, line by line. */
    String change() {
        var document = new OrderChangeType();
        document.setUBLVersionID(VERSION);
        document.setID(number());
        document.setUUID(proposal.id().toString());
        document.setIssueDate(issued());
        document.setSequenceNumberID(Long.toString(proposal.seenVersion()));
        var reason = proposal.reason();
        if (reason != null) {
            document.addNote(new NoteType(SafeXml.text(reason)));
        }
        document.setDocumentCurrencyCode(order.currency().getCurrencyCode());
        document.setOrderReference(reference());
        document.setBuyerCustomerParty(writer.customer());
        document.setSellerSupplierParty(writer.supplier());
        var changes = proposal.changes().stream().collect(Collectors.toMap(LineChange::line, Function.identity()));
        for (var line : order.lines()) {
            var change = changes.remove(line.line());
            document.getOrderLine().add(UblOrderWriter.wrapped(line(line, change)));
        }
        changes.values().forEach(added -> document.getOrderLine().add(UblOrderWriter.wrapped(added(added))));
        return requireNonNull(UBL21Marshaller.orderChange().getAsString(document), "a change of ours is valid UBL");
    }

    /** The wish that the order ends. */
    String cancellation() {
        var document = new OrderCancellationType();
        document.setUBLVersionID(VERSION);
        document.setID(number());
        document.setUUID(proposal.id().toString());
        document.setIssueDate(issued());
        document.addCancellationNote(
                new CancellationNoteType(SafeXml.text(requireNonNullElse(proposal.reason(), "-"))));
        document.addOrderReference(reference());
        document.setBuyerCustomerParty(writer.customer());
        document.setSellerSupplierParty(writer.supplier());
        return requireNonNull(
                UBL21Marshaller.orderCancellation().getAsString(document), "a cancellation of ours is valid UBL");
    }

    private String number() {
        return SafeXml.text(order.number()) + "-C" + proposal.id();
    }

    private LocalDate issued() {
        return LocalDate.ofInstant(proposal.proposed().at(), DeliveryWindow.CALENDAR);
    }

    private OrderReferenceType reference() {
        var reference = new OrderReferenceType();
        reference.setID(SafeXml.text(order.number()));
        reference.setUUID(order.id().toString());
        return reference;
    }

    /** UN/ECE 1229: 1 added, 2 deleted, 3 changed, 4 no action. */
    private LineItemType line(OrderLine line, @Nullable LineChange change) {
        var goods = change == null || change.item() == null ? line.item() : change.item();
        var item = UblOrderWriter.item(line.line(), goods);
        item.setID(lineIds.getOrDefault(line.line(), Integer.toString(line.line())));
        var wanted = change == null ? null : change.quantity();
        UblOrderWriter.quantity(item, wanted == null ? line.quantity() : wanted);
        var price = change == null ? null : change.unitPrice();
        item.setPrice(price(
                price == null ? line.unitPrice(order.currency()) : price,
                line.quantity().unit().code()));
        var window = change == null ? null : change.window();
        item.getDelivery().add(requested(window == null ? line.window() : window));
        if (change == null) {
            item.setLineStatusCode("4");
            return item;
        }
        item.setLineStatusCode(change.deed() == LineChange.Deed.REMOVE ? "2" : "3");
        promises(item, change);
        return item;
    }

    private LineItemType added(LineChange change) {
        OrderedLine.Item goods = requireNonNull(change.item(), "an added line says what");
        var item = UblOrderWriter.item(change.line(), goods);
        item.setID(lineIds.getOrDefault(change.line(), Integer.toString(change.line())));
        item.setLineStatusCode("1");
        UblOrderWriter.quantity(item, requireNonNull(change.quantity(), "an added line says how much"));
        item.setPrice(price(
                requireNonNull(change.unitPrice(), "an added line has a price"),
                change.unit().code()));
        item.getDelivery().add(requested(requireNonNull(change.window(), "an added line says when")));
        promises(item, change);
        return item;
    }

    private static void promises(LineItemType item, LineChange change) {
        if (change.promises() == null) {
            return;
        }
        for (var promise : change.promises()) {
            var delivery = new DeliveryType();
            delivery.setQuantity(promise.quantity().amount())
                    .setUnitCode(promise.quantity().unit().code());
            delivery.setPromisedDeliveryPeriod(UblOrderWriter.period(promise.date(), promise.date()));
            item.getDelivery().add(delivery);
        }
    }

    private static DeliveryType requested(DeliveryWindow window) {
        var delivery = new DeliveryType();
        delivery.setRequestedDeliveryPeriod(UblOrderWriter.period(window.from(), window.to()));
        return delivery;
    }

    private PriceType price(UnitPrice each, String unit) {
        var price = new PriceType();
        price.setPriceAmount(each.amount()).setCurrencyID(order.currency().getCurrencyCode());
        price.setBaseQuantity(BigDecimal.ONE).setUnitCode(unit);
        return price;
    }
}

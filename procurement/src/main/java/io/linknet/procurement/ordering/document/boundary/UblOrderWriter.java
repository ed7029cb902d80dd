package io.linknet.procurement.ordering.document.boundary;

import static java.util.Objects.requireNonNull;

import com.helger.ubl21.UBL21Marshaller;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.DeliveryWindow;
import io.linknet.kernel.value.Quantity;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.ordering.entity.OrderLine;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemPropertyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.LineItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyNameType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import oasis.names.specification.ubl.schema.xsd.orderresponse_21.OrderResponseType;

/** Writes orders and their answers in UBL 2.1. */
final class UblOrderWriter {

    /** Name of the property of an item that says its grade, as the catalogue calls it. */
    static final String GRADE = "Grade";

    private static final String VERSION = "2.1";
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final PurchaseOrder order;
    private final Party buyer;
    private final Party seller;

    UblOrderWriter(PurchaseOrder order, Party buyer, Party seller) {
        this.order = order;
        this.buyer = buyer;
        this.seller = seller;
    }

    /** The order as its buyer placed it. */
    String order() {
        var document = new OrderType();
        document.setUBLVersionID(VERSION);
        document.setID(SafeXml.text(order.number()));
        document.setUUID(order.id().toString());
        document.setIssueDate(LocalDate.ofInstant(order.placedAt(), DeliveryWindow.CALENDAR));
        document.setDocumentCurrencyCode(order.currency().getCurrencyCode());
        document.setBuyerCustomerParty(customer());
        document.setSellerSupplierParty(supplier());
        if (order.deliveryTerms() != DeliveryTerms.DAP) {
            document.addDeliveryTerms(terms());
        }
        order.lines().forEach(line -> document.getOrderLine().add(wrapped(ordered(line))));
        return requireNonNull(UBL21Marshaller.order().getAsString(document), "an order of ours is valid UBL");
    }

    /** A document of the buyer's own keeps its terms; what is placed here names them where the buyer fetches the goods. */
    private DeliveryTermsType terms() {
        var terms = new DeliveryTermsType();
        terms.setID(order.deliveryTerms().name());
        return terms;
    }

    /**
     * The answer as it stands: every line with what is promised when, and what stays open.
     *
     * @param lineIds what the order's documents call its lines
     */
    String response(LocalDate issued, Map<Integer, String> lineIds) {
        var document = new OrderResponseType();
        document.setUBLVersionID(VERSION);
        document.setID(SafeXml.text(order.number()) + "-R" + order.version());
        document.setIssueDate(issued);
        document.setOrderResponseCode(responseCode());
        document.setDocumentCurrencyCode(order.currency().getCurrencyCode());
        var reference = new OrderReferenceType();
        reference.setID(SafeXml.text(order.number()));
        reference.setUUID(order.id().toString());
        document.getOrderReference().add(reference);
        document.setSellerSupplierParty(supplier());
        document.setBuyerCustomerParty(customer());
        var promises = order.promises();
        for (var line : order.lines()) {
            var item = answered(line, promises.getOrDefault(line.line(), List.of()));
            item.setID(lineIds.getOrDefault(line.line(), Integer.toString(line.line())));
            document.getOrderLine().add(wrapped(item));
        }
        return requireNonNull(UBL21Marshaller.orderResponse().getAsString(document), "an answer of ours is valid UBL");
    }

    /** UN/ECE 4343: AB acknowledged, AP accepted, CA accepted in part, RE rejected. */
    private String responseCode() {
        return switch (order.status()) {
            case PLACED -> "AB";
            case CONFIRMED -> order.lines().stream()
                            .allMatch(line ->
                                    line.rejected().isZero() && line.open().isZero())
                    ? "AP"
                    : "CA";
            case PARTLY_CONFIRMED -> "CA";
            case REJECTED, CANCELLED -> "RE";
        };
    }

    private LineItemType ordered(OrderLine line) {
        var item = item(line.line(), line.item());
        quantity(item, line.quantity());
        item.setLineExtensionAmount(line.amount(order.currency()).amount())
                .setCurrencyID(order.currency().getCurrencyCode());
        tolerances(item, line);
        item.setPartialDeliveryIndicator(line.partialWelcome());
        var delivery = new DeliveryType();
        if (!UblParties.NOWHERE.equals(line.place())) {
            var address = new AddressType();
            address.setStreetName(SafeXml.text(line.place()));
            delivery.setDeliveryAddress(address);
        }
        delivery.setRequestedDeliveryPeriod(
                period(line.window().from(), line.window().to()));
        item.getDelivery().add(delivery);
        item.setPrice(price(line));
        return item;
    }

    /** How little and how much is welcome, to the last digit. */
    private static void tolerances(LineItemType item, OrderLine line) {
        var unit = line.quantity().unit().code();
        if (line.underTolerancePercent().signum() > 0) {
            item.setMinimumQuantity(part(line, HUNDRED.subtract(line.underTolerancePercent())))
                    .setUnitCode(unit);
        }
        if (line.overTolerancePercent().signum() > 0) {
            item.setMaximumQuantity(part(line, HUNDRED.add(line.overTolerancePercent())))
                    .setUnitCode(unit);
        }
    }

    private static BigDecimal part(OrderLine line, BigDecimal percent) {
        var exact = line.quantity().amount().multiply(percent).movePointLeft(2).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private LineItemType answered(OrderLine line, List<Promise> promises) {
        var item = item(line.line(), line.item());
        quantity(item, line.promised());
        if (line.isAnswered()) {
            item.setLineStatusCode(lineStatus(line));
        }
        if (line.open().isPositive()) {
            item.setMaximumBackorderQuantity(line.open().amount())
                    .setUnitCode(line.open().unit().code());
        }
        for (var promise : promises) {
            var delivery = new DeliveryType();
            delivery.setQuantity(promise.quantity().amount())
                    .setUnitCode(promise.quantity().unit().code());
            delivery.setPromisedDeliveryPeriod(period(promise.date(), promise.date()));
            item.getDelivery().add(delivery);
        }
        item.setPrice(price(line));
        var reason = line.reason();
        if (reason != null && !reason.isBlank()) {
            item.addNote(new NoteType(SafeXml.text(reason)));
        }
        return item;
    }

    /** UN/ECE 1229: 3 changed, 5 accepted without amendment, 7 not accepted. */
    private static String lineStatus(OrderLine line) {
        if (line.promised().equals(line.quantity())) {
            return "5";
        }
        return line.promised().isZero() && line.open().isZero() ? "7" : "3";
    }

    static LineItemType item(int number, OrderedLine.Item goods) {
        var item = new LineItemType();
        item.setID(Integer.toString(number));
        var named = new ItemType();
        named.setName(SafeXml.text(goods.nameEn()));
        var code = new ItemIdentificationType();
        code.setID(goods.materialCode());
        named.setBuyersItemIdentification(code);
        var gtin = goods.gtin();
        if (gtin != null) {
            var standard = new ItemIdentificationType();
            standard.setID(gtin).setSchemeID("0160"); // ISO 6523: GTIN
            named.setStandardItemIdentification(standard);
        }
        var grade = goods.gradeCode();
        if (grade != null) {
            var property = new ItemPropertyType();
            property.setName(GRADE);
            property.setValue(grade);
            named.addAdditionalItemProperty(property);
        }
        item.setItem(named);
        return item;
    }

    static void quantity(LineItemType item, Quantity quantity) {
        item.setQuantity(quantity.amount()).setUnitCode(quantity.unit().code());
    }

    private PriceType price(OrderLine line) {
        var price = new PriceType();
        price.setPriceAmount(line.unitPrice(order.currency()).amount())
                .setCurrencyID(order.currency().getCurrencyCode());
        price.setBaseQuantity(BigDecimal.ONE).setUnitCode(line.quantity().unit().code());
        return price;
    }

    static OrderLineType wrapped(LineItemType item) {
        var line = new OrderLineType();
        line.setLineItem(item);
        return line;
    }

    static PeriodType period(LocalDate from, LocalDate to) {
        var period = new PeriodType();
        period.setStartDate(from);
        period.setEndDate(to);
        return period;
    }

    CustomerPartyType customer() {
        var customer = new CustomerPartyType();
        customer.setParty(party(buyer));
        return customer;
    }

    SupplierPartyType supplier() {
        var supplier = new SupplierPartyType();
        supplier.setParty(party(seller));
        return supplier;
    }

    private static PartyType party(Party member) {
        var party = new PartyType();
        var gln = member.gln();
        if (gln != null) {
            party.getPartyIdentification().add(identification(gln, "0088")); // ISO 6523: GLN
        }
        party.getPartyIdentification().add(identification(member.id().toString(), "LinkNet"));
        var name = new PartyNameType();
        name.setName(member.nameEn());
        party.getPartyName().add(name);
        return party;
    }

    private static PartyIdentificationType identification(String id, String scheme) {
        var identification = new PartyIdentificationType();
        identification.setID(id).setSchemeID(scheme);
        return identification;
    }
}

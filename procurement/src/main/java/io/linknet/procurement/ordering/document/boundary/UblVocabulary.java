package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.value.DeliveryTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What LinkNet acts upon in each kind of UBL document; all else is carried.
 *
 * <p>Attributes go with their element.
 */
final class UblVocabulary {

    static final UblVocabulary ORDER = new UblVocabulary(
            "Order",
            List.of(
                    "AnticipatedMonetaryTotal/LineExtensionAmount",
                    "BuyerCustomerParty/Party/PostalAddress/",
                    "Delivery/RequestedDeliveryPeriod/StartDate",
                    "Delivery/RequestedDeliveryPeriod/EndDate",
                    "Delivery/LatestDeliveryDate",
                    "Delivery/DeliveryAddress/",
                    "Delivery/DeliveryLocation/Address/",
                    "Delivery/DeliveryLocation/ID"),
            List.of(
                    "Item/Name",
                    "Item/BuyersItemIdentification/ID",
                    "LineExtensionAmount",
                    "MinimumQuantity",
                    "MaximumQuantity",
                    "PartialDeliveryIndicator",
                    "Delivery/RequestedDeliveryPeriod/StartDate",
                    "Delivery/RequestedDeliveryPeriod/EndDate",
                    "Delivery/LatestDeliveryDate",
                    "Delivery/DeliveryAddress/",
                    "Delivery/DeliveryLocation/Address/",
                    "Delivery/DeliveryLocation/ID"));

    static final UblVocabulary ORDER_RESPONSE = new UblVocabulary(
            "OrderResponse",
            List.of("OrderResponseCode", "Note", "OrderReference/ID", "OrderReference/UUID"),
            List.of(
                    "Note",
                    "LineStatusCode",
                    "MaximumBackorderQuantity",
                    "Delivery/Quantity",
                    "Delivery/PromisedDeliveryPeriod/StartDate",
                    "Delivery/PromisedDeliveryPeriod/EndDate"));

    static final UblVocabulary ORDER_RESPONSE_SIMPLE = new UblVocabulary(
            "OrderResponseSimple",
            List.of("AcceptedIndicator", "RejectionNote", "OrderReference/ID", "OrderReference/UUID"),
            List.of());

    static final UblVocabulary ORDER_CHANGE = new UblVocabulary(
            "OrderChange",
            List.of(
                    "SequenceNumberID",
                    "Note",
                    "OrderReference/ID",
                    "OrderReference/UUID",
                    "Delivery/RequestedDeliveryPeriod/StartDate",
                    "Delivery/RequestedDeliveryPeriod/EndDate",
                    "Delivery/LatestDeliveryDate"),
            List.of(
                    "LineStatusCode",
                    "LineExtensionAmount",
                    "Item/Name",
                    "Item/BuyersItemIdentification/ID",
                    "Delivery/Quantity",
                    "Delivery/RequestedDeliveryPeriod/StartDate",
                    "Delivery/RequestedDeliveryPeriod/EndDate",
                    "Delivery/LatestDeliveryDate",
                    "Delivery/PromisedDeliveryPeriod/StartDate",
                    "Delivery/PromisedDeliveryPeriod/EndDate"));

    static final UblVocabulary ORDER_CANCELLATION = new UblVocabulary(
            "OrderCancellation", List.of("CancellationNote", "OrderReference/ID", "OrderReference/UUID"), List.of());

    private final String root;
    private final Set<String> paths;

    private UblVocabulary(String root, List<String> own, List<String> ownOfLine) {
        this.root = root;
        var document = Stream.of(
                        Common.HEADER.stream(),
                        own.stream(),
                        Common.PARTY.stream().map(it -> "BuyerCustomerParty/" + it),
                        Common.PARTY.stream().map(it -> "SellerSupplierParty/" + it))
                .flatMap(it -> it)
                .map(it -> "/" + root + "/" + it);
        var lines =
                Stream.concat(Common.LINE.stream(), ownOfLine.stream()).map(it -> "/" + root + Common.LINE_ITEM + it);
        this.paths = Stream.concat(document, lines)
                .flatMap(it -> it.endsWith("/") ? Common.ADDRESS.stream().map(it::concat) : Stream.of(it))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Local name of the document's root. */
    String root() {
        return root;
    }

    /**
     * Whether a leaf is acted upon.
     *
     * @param path local names from the root on
     */
    boolean actsUpon(Element leaf, String path) {
        if (path.endsWith("/PromisedDeliveryPeriod/StartDate")) {
            return paths.contains(path) && agreesWith(leaf, child(leaf.getParentNode(), "EndDate"));
        }
        if (path.endsWith("/Delivery/LatestDeliveryDate")) {
            var period = child(leaf.getParentNode(), "RequestedDeliveryPeriod");
            return paths.contains(path) && agreesWith(leaf, period.flatMap(it -> child(it, "EndDate")));
        }
        return "Order".equals(root) ? isOrdered(leaf, path) : paths.contains(path);
    }

    private boolean isOrdered(Element leaf, String path) {
        if (path.equals("/Order/DeliveryTerms/ID")) {
            return isDeliveryTerms(leaf.getTextContent()) && isFirst((Element) leaf.getParentNode());
        }
        if (path.endsWith("/Item/Description")) {
            return hasNot(leaf.getParentNode(), "Name") && isFirst(leaf);
        }
        if (path.endsWith("/Item/SellersItemIdentification/ID")) {
            return hasNot(leaf.getParentNode().getParentNode(), "BuyersItemIdentification");
        }
        if (path.endsWith("/Item/StandardItemIdentification/ID")) {
            return Gtin.isValid(leaf.getTextContent())
                    || isTheOnlyCode(leaf.getParentNode().getParentNode());
        }
        return paths.contains(path);
    }

    /** Whether a text names terms of delivery that orders here can have. */
    static boolean isDeliveryTerms(String id) {
        return Arrays.stream(DeliveryTerms.values())
                .anyMatch(terms -> terms.name().equals(id.strip()));
    }

    private static boolean isTheOnlyCode(Node item) {
        return hasNot(item, "BuyersItemIdentification") && hasNot(item, "SellersItemIdentification");
    }

    private static boolean hasNot(Node parent, String name) {
        return child(parent, name).isEmpty();
    }

    private static boolean isFirst(Element leaf) {
        return child(leaf.getParentNode(), leaf.getLocalName())
                .filter(leaf::isSameNode)
                .isPresent();
    }

    /** One day is read where a document can name two: the other is acted upon only if it is the same. */
    private static boolean agreesWith(Element day, Optional<Node> read) {
        return read.map(it ->
                        it.getTextContent().strip().equals(day.getTextContent().strip()))
                .orElse(true);
    }

    private static Optional<Node> child(Node parent, String name) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** What all kinds have in common. */
    private static final class Common {

        /** Says what the document is, not what is wanted. */
        static final List<String> HEADER = List.of(
                "UBLVersionID",
                "CustomizationID",
                "ProfileID",
                "ID",
                "CopyIndicator",
                "UUID",
                "IssueDate",
                "IssueTime",
                "DocumentCurrencyCode");

        static final List<String> PARTY = List.of(
                "CustomerAssignedAccountID",
                "Party/EndpointID",
                "Party/PartyIdentification/ID",
                "Party/PartyLegalEntity/CompanyID",
                "Party/PartyName/Name");

        static final List<String> LINE = List.of("ID", "Quantity", "Price/PriceAmount", "Price/BaseQuantity");

        /** The parts of an address that make the place of delivery. */
        static final List<String> ADDRESS =
                List.of("StreetName", "BuildingNumber", "PostalZone", "CityName", "Country/IdentificationCode");

        static final String LINE_ITEM = "/OrderLine/LineItem/";
    }
}

package io.linknet.procurement.ordering.document.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.AddressType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DeliveryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.order_21.OrderType;
import org.jspecify.annotations.Nullable;

/** What a UBL document calls its parties and places. */
final class UblParties {

    /** The place of an order whose document names none. */
    static final String NOWHERE = "-";

    private UblParties() {}

    static List<String> identifiers(@Nullable CustomerPartyType customer) {
        if (customer == null) {
            return List.of();
        }
        return identifiers(customer.getParty(), customer.getCustomerAssignedAccountIDValue());
    }

    static List<String> identifiers(@Nullable SupplierPartyType supplier) {
        if (supplier == null) {
            return List.of();
        }
        return identifiers(supplier.getParty(), supplier.getCustomerAssignedAccountIDValue());
    }

    private static List<String> identifiers(@Nullable PartyType party, @Nullable String account) {
        var found = new ArrayList<@Nullable String>();
        found.add(account);
        if (party != null) {
            found.add(party.getEndpointIDValue());
            party.getPartyIdentification().forEach(id -> found.add(id.getIDValue()));
            party.getPartyLegalEntity().forEach(entity -> found.add(entity.getCompanyIDValue()));
            party.getPartyName().forEach(name -> found.add(name.getNameValue()));
        }
        return found.stream()
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(id -> !id.isEmpty() && id.length() <= 120)
                .distinct()
                .toList();
    }

    /** Where the order as a whole is to be delivered; the buyer's seat when it does not say. */
    static String place(OrderType order) {
        return order.getDelivery().stream()
                .map(UblParties::place)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Optional.ofNullable(order.getBuyerCustomerParty())
                        .map(CustomerPartyType::getParty)
                        .map(PartyType::getPostalAddress)
                        .flatMap(UblParties::text))
                .orElse(NOWHERE);
    }

    static Optional<String> place(DeliveryType delivery) {
        var location = Optional.ofNullable(delivery.getDeliveryLocation());
        return Optional.ofNullable(delivery.getDeliveryAddress())
                .flatMap(UblParties::text)
                .or(() -> location.map(it -> it.getAddress()).flatMap(UblParties::text))
                .or(() -> location.map(it -> it.getIDValue()));
    }

    private static Optional<String> text(AddressType address) {
        var country = address.getCountry();
        var text = Stream.of(
                        address.getStreetNameValue(),
                        address.getBuildingNumberValue(),
                        address.getPostalZoneValue(),
                        address.getCityNameValue(),
                        country == null ? null : country.getIdentificationCodeValue())
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

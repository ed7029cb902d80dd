package io.linknet.procurement;

/** Documents of other systems. */
final class Ubl {

    private static final String NAMESPACES =
            """
            xmlns="urn:oasis:names:specification:ubl:schema:xsd:%s-2"
              xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
              xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"""";

    private Ubl() {}

    /** 100 kg of chilli of the cooperative with the GLN 6939900000022. */
    static String order(String number) {
        return """
                <Order %s>
                  <cbc:ID>%s</cbc:ID><cbc:IssueDate>2026-11-21</cbc:IssueDate>
                  <cbc:DocumentCurrencyCode>CNY</cbc:DocumentCurrencyCode>
                  <cac:BuyerCustomerParty><cac:Party/></cac:BuyerCustomerParty>
                  <cac:SellerSupplierParty><cac:Party><cac:PartyIdentification>
                    <cbc:ID schemeID="GLN">6939900000022</cbc:ID></cac:PartyIdentification></cac:Party>
                  </cac:SellerSupplierParty>
                  <cac:Delivery><cac:RequestedDeliveryPeriod><cbc:StartDate>2199-12-01</cbc:StartDate>
                    <cbc:EndDate>2199-12-10</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery>
                  <cac:OrderLine><cac:LineItem><cbc:ID>L1</cbc:ID><cbc:Quantity unitCode="KGM">100</cbc:Quantity>
                    <cac:Price><cbc:PriceAmount currencyID="CNY">285</cbc:PriceAmount>
                      <cbc:BaseQuantity unitCode="KGM">10</cbc:BaseQuantity></cac:Price>
                    <cac:Item><cbc:Name>Chilli</cbc:Name><cac:StandardItemIdentification>
                      <cbc:ID schemeID="GTIN">2050000000010</cbc:ID></cac:StandardItemIdentification></cac:Item>
                  </cac:LineItem></cac:OrderLine>
                </Order>
                """
                .formatted(NAMESPACES.formatted("Order"), number);
    }

    /** Promises so many kilograms of the line L1. */
    static String response(String order, String kilograms) {
        return """
                <OrderResponse %s>
                  <cbc:ID>R-1</cbc:ID><cbc:IssueDate>2026-11-21</cbc:IssueDate>
                  <cac:OrderReference><cbc:ID>%s</cbc:ID></cac:OrderReference>
                  <cac:SellerSupplierParty/><cac:BuyerCustomerParty/>
                  <cac:OrderLine><cac:LineItem><cbc:ID>L1</cbc:ID><cbc:LineStatusCode>3</cbc:LineStatusCode>
                    <cbc:Quantity unitCode="KGM">%s</cbc:Quantity><cac:Item/></cac:LineItem></cac:OrderLine>
                </OrderResponse>
                """
                .formatted(NAMESPACES.formatted("OrderResponse"), order, kilograms);
    }

    /** Wants so many kilograms in the line L1. */
    static String change(String order, String kilograms) {
        return """
                <OrderChange %s>
                  <cbc:ID>C-1</cbc:ID><cbc:IssueDate>2026-11-21</cbc:IssueDate>
                  <cbc:SequenceNumberID>1</cbc:SequenceNumberID>
                  <cac:OrderReference><cbc:ID>%s</cbc:ID></cac:OrderReference>
                  <cac:BuyerCustomerParty/><cac:SellerSupplierParty/>
                  <cac:OrderLine><cac:LineItem><cbc:ID>L1</cbc:ID><cbc:Quantity unitCode="KGM">%s</cbc:Quantity>
                    <cac:Item/></cac:LineItem></cac:OrderLine>
                </OrderChange>
                """
                .formatted(NAMESPACES.formatted("OrderChange"), order, kilograms);
    }
}

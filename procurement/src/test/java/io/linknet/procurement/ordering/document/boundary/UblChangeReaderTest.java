package io.linknet.procurement.ordering.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.value.Unit;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.entity.LineChange;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.Orders;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.ProposalProblem;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import io.linknet.procurement.ordering.entity.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblChangeReaderTest {

    private static final Map<Integer, String> LINE_IDS = Map.of(1, "10", 2, "20");

    private PurchaseOrder order = Orders.placed();

    @Nested
    class Changing {

        @Test
        void proposesWhatTheDocumentSaysOtherwiseAndNothingElse() {
            var change = change(
                    """
                    <cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cbc:Quantity unitCode="KGM">3500</cbc:Quantity>
                      <cac:Price><cbc:PriceAmount currencyID="CNY">28.5</cbc:PriceAmount></cac:Price>
                      <cac:Item/></cac:LineItem></cac:OrderLine>
                    <cac:OrderLine><cac:LineItem><cbc:ID>20</cbc:ID><cbc:Quantity unitCode="C62">15</cbc:Quantity>
                      <cac:Item/></cac:LineItem></cac:OrderLine>""");

            var only = change.wanted().changes().get(0);
            assertThat(change.wanted().changes()).hasSize(1);
            assertThat(only.line()).isEqualTo(1);
            assertThat(only.quantity()).hasToString("3500 KGM");
            assertThat(only.unitPrice()).isNull();
            assertThat(only.promises()).isNull();
        }

        @Test
        void givesUpTheLastPromisesWhereLessIsWanted() {
            order = Orders.answered();

            var change = change(
                    """
                    <cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cbc:Quantity unitCode="KGM">2500</cbc:Quantity>
                      <cac:Item/></cac:LineItem></cac:OrderLine>""");

            assertThat(change.wanted().changes().get(0).promises())
                    .extracting(Promise::quantity)
                    .extracting(Object::toString)
                    .containsExactly("2000 KGM", "500 KGM");
        }

        @Test
        void addsALineUnderItsOwnIdAndTakesOneAway() {
            var change = change(
                    """
                    <cac:OrderLine><cac:LineItem><cbc:ID>20</cbc:ID><cbc:LineStatusCode>2</cbc:LineStatusCode>
                      <cac:Item/></cac:LineItem></cac:OrderLine>
                    <cac:OrderLine><cac:LineItem><cbc:ID>30</cbc:ID><cbc:Quantity unitCode="KGM">5</cbc:Quantity>
                      <cac:Delivery><cac:RequestedDeliveryPeriod><cbc:EndDate>2026-12-30</cbc:EndDate>
                      </cac:RequestedDeliveryPeriod></cac:Delivery>
                      <cac:Price><cbc:PriceAmount currencyID="CNY">3</cbc:PriceAmount></cac:Price>
                      <cac:Item><cbc:Name>Salt</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine>""");

            assertThat(change.wanted().changes())
                    .extracting(LineChange::deed)
                    .containsExactly(LineChange.Deed.REMOVE, LineChange.Deed.ADD);
            assertThat(change.lineIds()).containsExactly(Map.entry(3, "30"));
        }

        @Test
        void readsWhatItWroteItself() {
            order = Orders.answered();
            var shorter = change(
                    """
                    <cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cbc:Quantity unitCode="KGM">2500</cbc:Quantity>
                      <cac:Item/></cac:LineItem></cac:OrderLine>""");
            var word = new Word(order.buyer(), "王敏", Instant.parse("2026-11-21T03:00:00Z"));
            var proposal = new OrderProposal(order, word, shorter.wanted(), null);
            var party = Party.unnamed(order.buyer().value());
            var written =
                    new UblChangeWriter(new UblOrderWriter(order, party, party), order, proposal, LINE_IDS).change();

            var read = reader().change(written.getBytes(StandardCharsets.UTF_8));

            assertThat(read.wanted().changes()).isEqualTo(shorter.wanted().changes());
            assertThat(written).contains("<cbc:LineStatusCode>3</cbc:LineStatusCode>");
            assertThat(written).contains("<cbc:LineStatusCode>4</cbc:LineStatusCode>");
        }
    }

    @Nested
    class Cancelling {

        @Test
        void takesTheExampleOfOasisForTheOrderItNames() throws IOException {
            var xml = new String(
                            Fixtures.read("ubl/oasis-ubl-examples/UBL-OrderCancellation-2.1-Example.xml"),
                            StandardCharsets.UTF_8)
                    .replace("<cbc:ID>34</cbc:ID>", "<cbc:ID>" + order.number() + "</cbc:ID>");

            var cancellation = reader().cancellation(xml.getBytes(StandardCharsets.UTF_8));

            assertThat(cancellation.wanted().kind()).isEqualTo(ProposalKind.CANCELLATION);
            assertThat(cancellation.wanted().reason()).isEqualTo("With reference to phone call");
            assertThat(cancellation.received().carried()).isEmpty();
        }

        @Test
        void refusesItForAnotherOrder() throws IOException {
            var xml = Fixtures.read("ubl/oasis-ubl-examples/UBL-OrderCancellation-2.1-Example.xml");

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader().cancellation(xml))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .containsExactly("/OrderCancellation/OrderReference/ID"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<cbc:ID>99</cbc:ID><cbc:LineStatusCode>2</cbc:LineStatusCode>~/ID",
                "<cbc:ID>10</cbc:ID><cbc:LineStatusCode>Disputed</cbc:LineStatusCode>~/LineStatusCode",
                "<cbc:ID>10</cbc:ID><cbc:Quantity unitCode=\"KGM\">0</cbc:Quantity>~/Quantity",
                "<cbc:ID>30</cbc:ID><cbc:Quantity unitCode=\"KGM\">1</cbc:Quantity>~/Price/PriceAmount",
                "<cbc:ID>10</cbc:ID><cbc:Quantity unitCode=\"KGM\">10</cbc:Quantity><cbc:LineExtensionAmount currencyID=\"CNY\">284</cbc:LineExtensionAmount>~/LineExtensionAmount",
                "<cbc:ID>10</cbc:ID><cbc:Quantity unitCode=\"KGM\">10</cbc:Quantity><cac:Delivery><cbc:Quantity unitCode=\"KGM\">9</cbc:Quantity><cac:RequestedDeliveryPeriod><cbc:EndDate>2026-12-30</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery>~/Delivery[1]/Quantity",
                "<cbc:ID>10</cbc:ID><cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:Amount currencyID=\"CNY\">5</cbc:Amount></cac:AllowanceCharge>~/AllowanceCharge[1]"
            })
    void namesThePlaceOfWhatItCannotTake(String line, String place) {
        var xml = "<cac:OrderLine><cac:LineItem>" + line + "<cac:Item/></cac:LineItem></cac:OrderLine>";

        assertThatExceptionOfType(RefusedDocument.class)
                .isThrownBy(() -> change(xml))
                .satisfies(refused -> assertThat(refused.reasons())
                        .extracting(RefusedDocument.Reason::place)
                        .contains("/OrderChange/OrderLine[1]/LineItem" + place));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<cac:OrderReference>~<cbc:DocumentCurrencyCode>USD</cbc:DocumentCurrencyCode><cac:OrderReference>~/OrderChange/DocumentCurrencyCode",
                "<cac:OrderLine>~<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID=\"CNY\">5</cbc:Amount></cac:AllowanceCharge><cac:OrderLine>~/OrderChange/AllowanceCharge[1]"
            })
    void refusesWhatWouldChangeMoneyUnseen(String good, String bad, String place) {
        var xml = document(
                        """
                        <cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cbc:Quantity unitCode="KGM">3500</cbc:Quantity>
                          <cac:Item/></cac:LineItem></cac:OrderLine>""")
                .replace(good, bad);

        assertThatExceptionOfType(RefusedDocument.class)
                .isThrownBy(() -> reader().change(xml.getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.reasons())
                        .extracting(RefusedDocument.Reason::place)
                        .containsExactly(place));
    }

    @Test
    void refusesAChangeThatChangesNothing() {
        assertThatExceptionOfType(RefusedDocument.class)
                .isThrownBy(() -> change(
                        "<cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cac:Item/></cac:LineItem></cac:OrderLine>"))
                .satisfies(refused -> assertThat(refused.reasons())
                        .extracting(RefusedDocument.Reason::problem)
                        .containsExactly(ProposalProblem.CHANGES_NOTHING));
    }

    @Test
    void refusesToMakeAnOrderLongerThanOneCanBePlaced() {
        var added =
                """
                <cac:OrderLine><cac:LineItem><cbc:ID>N%d</cbc:ID><cbc:Quantity unitCode="KGM">5</cbc:Quantity>
                  <cac:Delivery><cac:RequestedDeliveryPeriod><cbc:EndDate>2026-12-30</cbc:EndDate>
                  </cac:RequestedDeliveryPeriod></cac:Delivery>
                  <cac:Price><cbc:PriceAmount currencyID="CNY">3</cbc:PriceAmount></cac:Price>
                  <cac:Item><cbc:Name>Salt</cbc:Name></cac:Item></cac:LineItem></cac:OrderLine>""";
        var lines = IntStream.range(0, 4_999).mapToObj(added::formatted).collect(Collectors.joining());

        assertThatExceptionOfType(RefusedDocument.class)
                .isThrownBy(() -> change(lines))
                .satisfies(refused -> assertThat(refused.reasons())
                        .extracting(RefusedDocument.Reason::place)
                        .containsExactly("/OrderChange/OrderLine"));
    }

    private UblChange change(String lines) {
        return reader().change(document(lines).getBytes(StandardCharsets.UTF_8));
    }

    private String document(String lines) {
        return """
                <OrderChange xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderChange-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>C-1</cbc:ID>
                  <cbc:IssueDate>2026-11-21</cbc:IssueDate><cbc:SequenceNumberID>1</cbc:SequenceNumberID>
                  <cac:OrderReference><cbc:ID>%s</cbc:ID></cac:OrderReference>
                  <cac:BuyerCustomerParty><cac:Party/></cac:BuyerCustomerParty>
                  <cac:SellerSupplierParty><cac:Party/></cac:SellerSupplierParty>
                  %s
                </OrderChange>
                """
                .formatted(order.number(), lines);
    }

    private UblChangeReader reader() {
        var items = new TradedItems() {
            @Override
            public Optional<OrderedLine.Item> find(@Nullable String gtin, @Nullable String code, Unit unit) {
                return Optional.empty();
            }
        };
        return new UblChangeReader(order, LINE_IDS, items);
    }
}

package io.linknet.procurement.ordering.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.ordering.document.entity.Carried;
import io.linknet.procurement.ordering.entity.Answer;
import io.linknet.procurement.ordering.entity.LineAnswer;
import io.linknet.procurement.ordering.entity.Orders;
import io.linknet.procurement.ordering.entity.Promise;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblResponseReaderTest {

    private final PurchaseOrder order = Orders.placed();

    @Nested
    class Taking {

        @Test
        void hearsAPartOverTwoDaysAndARejectionWithItsReason() {
            var answer = read(
                    """
                    <cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cbc:LineStatusCode>3</cbc:LineStatusCode>
                      <cbc:Quantity unitCode="KGM">3000</cbc:Quantity>
                      <cac:Delivery><cbc:Quantity unitCode="KGM">2000</cbc:Quantity><cac:PromisedDeliveryPeriod>
                        <cbc:EndDate>2026-12-03</cbc:EndDate></cac:PromisedDeliveryPeriod></cac:Delivery>
                      <cac:Delivery><cbc:Quantity unitCode="KGM">1000</cbc:Quantity><cac:PromisedDeliveryPeriod>
                        <cbc:EndDate>2026-12-08</cbc:EndDate></cac:PromisedDeliveryPeriod></cac:Delivery>
                      <cac:Item/></cac:LineItem></cac:OrderLine>
                    <cac:OrderLine><cac:LineItem><cbc:ID>20</cbc:ID><cbc:Note>不生产</cbc:Note>
                      <cbc:LineStatusCode>7</cbc:LineStatusCode><cac:Item/></cac:LineItem></cac:OrderLine>""");

            assertThat(answer.lines())
                    .extracting(UblAnswer.Line::answer)
                    .extracting(LineAnswer::line, LineAnswer::answer, LineAnswer::reason)
                    .containsExactly(tuple(1, Answer.PARTIAL, null), tuple(2, Answer.REJECTED, "不生产"));
            assertThat(answer.lines().get(0).answer().promises())
                    .extracting(Promise::date)
                    .containsExactly(LocalDate.parse("2026-12-03"), LocalDate.parse("2026-12-08"));
        }

        @Test
        void acceptsEveryOpenLineWhenTheWholeIsAccepted() {
            var answer = read("").lines();

            assertThat(read("").receipt()).isFalse();
            assertThat(answer)
                    .extracting(line -> line.answer().answer())
                    .containsExactly(Answer.ACCEPTED, Answer.ACCEPTED);
        }

        @Test
        void takesAReceiptThatAnswersNothing() {
            var receipt = response("").replace(">AP<", ">AB<");

            var read = reader().read(receipt.getBytes(StandardCharsets.UTF_8));

            assertThat(read.receipt()).isTrue();
            assertThat(read.lines()).isEmpty();
        }

        @Test
        void readsItsOwnReceipt() {
            var party = Party.unnamed(order.buyer().value());
            var written = new UblOrderWriter(order, party, party)
                    .response(LocalDate.parse("2026-11-21"), Map.of(1, "10", 2, "20"));

            assertThat(written).contains(">AB<");
            assertThat(reader().read(written.getBytes(StandardCharsets.UTF_8)).receipt())
                    .isTrue();
        }

        @Test
        void knowsTheNumberOfTheOrderWhateverTheSpacesAroundIt() {
            var spaced = response("").replace(">" + order.number() + "<", ">\n  " + order.number() + "\n<");

            assertThat(reader().read(spaced.getBytes(StandardCharsets.UTF_8)).lines())
                    .hasSize(2);
        }

        @Test
        void namesTheFirstDayOfAPeriodOfWhichItTookTheLast() {
            var answer = read(
                    """
                    <cac:OrderLine><cac:LineItem><cbc:ID>20</cbc:ID><cbc:Quantity unitCode="C62">15</cbc:Quantity>
                      <cac:Delivery><cac:PromisedDeliveryPeriod><cbc:StartDate>2026-12-01</cbc:StartDate>
                        <cbc:EndDate>2026-12-03</cbc:EndDate></cac:PromisedDeliveryPeriod></cac:Delivery>
                      <cac:Item/></cac:LineItem></cac:OrderLine>""");

            assertThat(answer.lines().get(0).answer().promises())
                    .extracting(Promise::date)
                    .containsExactly(LocalDate.parse("2026-12-03"));
            assertThat(answer.received().carried()).extracting(Carried::text).containsExactly("2026-12-01");
        }

        @Test
        void readsWhatItWroteItself() {
            var party = Party.unnamed(order.buyer().value());
            var written = new UblOrderWriter(Orders.answered(), party, party)
                    .response(LocalDate.parse("2026-11-21"), Map.of(1, "10", 2, "20"));
            var asIfItWereThatOrder = written.replaceAll("<cbc:UUID>.*?</cbc:UUID>", "");

            var answer = reader().read(asIfItWereThatOrder.getBytes(StandardCharsets.UTF_8));

            assertThat(answer.lines())
                    .extracting(line -> line.answer().answer())
                    .containsExactly(Answer.PARTIAL, Answer.REJECTED);
            assertThat(answer.received().carried()).extracting(Carried::place).allMatch(it -> it.contains("/Item/"));
        }

        @Test
        void namesWhatItCarriesAlong() {
            var answer = read("<cac:PaymentTerms><cbc:Note>30 days</cbc:Note></cac:PaymentTerms>".concat(""));

            assertThat(answer.received().carried())
                    .containsExactly(new Carried("/OrderResponse/PaymentTerms/Note", "30 days", 1));
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                value = {
                    "<cbc:ID>99</cbc:ID>~/OrderResponse/OrderLine[1]/LineItem/ID",
                    "<cbc:ID>10</cbc:ID><cbc:LineStatusCode>Disputed</cbc:LineStatusCode>~/OrderResponse/OrderLine[1]/LineItem/LineStatusCode",
                    "<cbc:ID>10</cbc:ID><cbc:LineStatusCode>7</cbc:LineStatusCode>~/OrderResponse/OrderLine[1]/LineItem/Note",
                    "<cbc:ID>10</cbc:ID><cbc:Quantity unitCode=\"sack\">1</cbc:Quantity>~/OrderResponse/OrderLine[1]/LineItem/Quantity/@unitCode",
                    "<cbc:ID>10</cbc:ID><cac:Price><cbc:PriceAmount currencyID=\"CNY\">30</cbc:PriceAmount></cac:Price>~/OrderResponse/OrderLine[1]/LineItem/Price/PriceAmount",
                    "<cbc:ID>10</cbc:ID><cac:Price><cbc:PriceAmount currencyID=\"USD\">28.5</cbc:PriceAmount></cac:Price>~/OrderResponse/OrderLine[1]/LineItem/Price/PriceAmount/@currencyID",
                    "<cbc:ID>10</cbc:ID><cac:Price><cbc:PriceAmount currencyID=\"CNY\">28.5</cbc:PriceAmount><cbc:BaseQuantity unitCode=\"KGM\">1.0000001</cbc:BaseQuantity></cac:Price>~/OrderResponse/OrderLine[1]/LineItem/Price/PriceAmount"
                })
        void namesThePlaceOfWhatItCannotTake(String line, String place) {
            refuses("<cac:OrderLine><cac:LineItem>" + line + "<cac:Item/></cac:LineItem></cac:OrderLine>", place);
        }

        @Test
        void otherGoodsThanWereOrdered() {
            refuses(
                    """
                    <cac:OrderLine><cac:LineItem><cbc:ID>10</cbc:ID><cbc:LineStatusCode>5</cbc:LineStatusCode><cac:Item/>
                    </cac:LineItem><cac:SellerSubstitutedLineItem><cbc:ID>1</cbc:ID><cac:Item/>
                    </cac:SellerSubstitutedLineItem></cac:OrderLine>""",
                    "/OrderResponse/OrderLine[1]/SellerSubstitutedLineItem[1]");
        }

        @Test
        void aCopyOfAnAnswer() {
            var copy = response("")
                    .replace("<cbc:ID>R-1</cbc:ID>", "<cbc:ID>R-1</cbc:ID><cbc:CopyIndicator>1</cbc:CopyIndicator>");

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader().read(copy.getBytes(StandardCharsets.UTF_8)))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .containsExactly("/OrderResponse/CopyIndicator"));
        }

        @Test
        void anotherCurrency() {
            refuses("<cbc:DocumentCurrencyCode>USD</cbc:DocumentCurrencyCode>", "/OrderResponse/DocumentCurrencyCode");
        }

        @Test
        void theAnswerToAnotherOrder() {
            var other = response("").replace(order.number(), "PO-2");

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader().read(other.getBytes(StandardCharsets.UTF_8)))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .containsExactly("/OrderResponse/OrderReference/ID"));
        }

        private void refuses(String lines, String place) {
            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> read(lines))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .contains(place));
        }
    }

    /** Documents that others wrote; see the fixtures' own manifest. */
    @Nested
    class OfOthers {

        @Test
        void answersWithThePlaceOfEveryStatusThatIsNoAnswer() throws IOException {
            var xml = Fixtures.read("ubl/oasis-ubl-examples/UBL-OrderResponse-2.1-Example.xml");

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader().read(xml))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .contains("/OrderResponse/OrderReference/ID", "/OrderResponse/OrderLine[1]/LineItem/ID"));
        }

        @ParameterizedTest
        @CsvSource({
            "ubl/oasis-ubl-examples/UBL-OrderResponseSimple-2.1-Example.xml",
            "ubl/ph-ubl-testfiles/orderresponsesimple/CENBII-AcceptOrder-maximal.xml"
        })
        void takesSimpleAnswersToTheOrderTheyNameOnly(String file) throws IOException {
            var xml = Fixtures.read(file);

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader().read(xml))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .contains("/OrderResponseSimple/OrderReference/ID"));
            assertThat(reader().read(referringToOurs(xml)).lines()).hasSize(2);
        }

        @Test
        void asksForTheReasonOfARejection() throws IOException {
            var xml = Fixtures.read("ubl/ph-ubl-testfiles/orderresponsesimple/CENBII-RejectOrder-minimal.xml");

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader().read(referringToOurs(xml)))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .containsExactly("/OrderResponseSimple/RejectionNote"));
        }

        private byte[] referringToOurs(byte[] xml) {
            return new String(xml, StandardCharsets.UTF_8)
                    .replaceAll("(?s)(<cac:OrderReference>\\s*<cbc:ID[^>]*>)[^<]*", "$1" + order.number())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private UblResponseReader reader() {
        return new UblResponseReader(order, Map.of(1, "10", 2, "20"));
    }

    private UblAnswer read(String lines) {
        return reader().read(response(lines).getBytes(StandardCharsets.UTF_8));
    }

    private String response(String lines) {
        return """
                <OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>R-1</cbc:ID>
                  <cbc:IssueDate>2026-11-21</cbc:IssueDate>
                  <cbc:OrderResponseCode>%s</cbc:OrderResponseCode>
                  <cac:OrderReference><cbc:ID>%s</cbc:ID></cac:OrderReference>
                  <cac:SellerSupplierParty><cac:Party/></cac:SellerSupplierParty>
                  <cac:BuyerCustomerParty><cac:Party/></cac:BuyerCustomerParty>
                  %s
                </OrderResponse>
                """
                .formatted(lines.contains("OrderLine") ? "CA" : "AP", order.number(), lines);
    }
}

package io.linknet.procurement.ordering.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.helger.ubl21.UBL21Marshaller;
import io.linknet.kernel.value.DeliveryTerms;
import io.linknet.kernel.value.Unit;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.ordering.control.TradedItems;
import io.linknet.procurement.ordering.document.entity.Carried;
import io.linknet.procurement.ordering.entity.OrderedLine;
import io.linknet.procurement.ordering.entity.Orders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UblOrderReaderTest {

    private final UblOrderReader reader = reader();

    @Nested
    class Taking {

        @Test
        void dividesThePriceByTheQuantityItIsFor() {
            var line = reader.read(xml(document())).lines().get(0);

            assertThat(line.quantity()).hasToString("100 KGM");
            assertThat(line.unitPrice()).hasToString("28.5 CNY");
            assertThat(line.window().from()).isEqualTo(LocalDate.parse("2026-12-01"));
        }

        @ParameterizedTest
        @CsvSource({"KGM,95,KGM,110", "TNE,0.095,GRM,110000", "KGM,94.99000001,KGM,110.00999999"})
        void takesMinimumAndMaximumAsTolerances(String leastUnit, String least, String mostUnit, String most) {
            var limited = document()
                    .replace(
                            "<cac:Price>",
                            "<cbc:MinimumQuantity unitCode=\"%s\">%s</cbc:MinimumQuantity>".formatted(leastUnit, least)
                                    + "<cbc:MaximumQuantity unitCode=\"%s\">%s</cbc:MaximumQuantity><cac:Price>"
                                            .formatted(mostUnit, most));

            var line = reader.read(xml(limited)).lines().get(0);

            assertThat(line.overTolerancePercent()).isEqualByComparingTo("10");
            assertThat(line.underTolerancePercent()).isEqualByComparingTo("5");
        }

        @Test
        void prefersThePeriodOfTheLineThoughItIsPromisedToo() {
            var promised = document()
                    .replace(
                            "<cac:Price>",
                            """
                            <cac:Delivery><cac:RequestedDeliveryPeriod><cbc:EndDate>2027-01-05</cbc:EndDate>
                            </cac:RequestedDeliveryPeriod><cac:PromisedDeliveryPeriod><cbc:EndDate>2027-01-04</cbc:EndDate>
                            </cac:PromisedDeliveryPeriod></cac:Delivery><cac:Price>""");

            assertThat(reader.read(xml(promised)).lines().get(0).window().to()).isEqualTo("2027-01-05");
        }

        @Test
        void namesADayThatIsNotTheOneItTook() {
            var two = document()
                    .replace(
                            "<cac:Delivery>",
                            "<cac:Delivery><cbc:LatestDeliveryDate>2026-12-05</cbc:LatestDeliveryDate>");

            assertThat(reader.read(xml(two)).received().carried())
                    .containsExactly(new Carried("/Order/Delivery/LatestDeliveryDate", "2026-12-05", 1));
        }

        @Test
        void hearsWhoBringsTheGoods() {
            var terms = "<cac:DeliveryTerms><cbc:ID>%s</cbc:ID></cac:DeliveryTerms><cac:OrderLine>";
            var fetched = reader.read(xml(document().replace("<cac:OrderLine>", terms.formatted("FCA"))));
            var other = reader.read(xml(document().replace("<cac:OrderLine>", terms.formatted("FOB"))));

            assertThat(fetched.terms()).isEqualTo(DeliveryTerms.FCA);
            assertThat(fetched.received().carried()).isEmpty();
            assertThat(other.terms()).isEqualTo(DeliveryTerms.DAP);
            assertThat(other.received().carried())
                    .extracting(Carried::place)
                    .containsExactly("/Order/DeliveryTerms/ID");
        }

        @Test
        void hearsThatNoPartIsWelcome() {
            var whole = document()
                    .replace(
                            "<cac:Price>",
                            "<cbc:PartialDeliveryIndicator>false</cbc:PartialDeliveryIndicator><cac:Price>");

            assertThat(reader.read(xml(whole)).lines().get(0).partialWelcome()).isFalse();
        }
    }

    @Nested
    class Refusing {

        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                value = {
                    "<cbc:ID>4711</cbc:ID>~<cbc:ID> </cbc:ID>~/Order/ID",
                    "<cbc:ID>4711</cbc:ID>~<cbc:ID>4711</cbc:ID><cbc:CopyIndicator>true</cbc:CopyIndicator>~/Order/CopyIndicator",
                    "unitCode=\"KGM\">100~unitCode=\"sack\">100~/Order/OrderLine[1]/LineItem/Quantity/@unitCode",
                    "unitCode=\"KGM\">100~>100~/Order/OrderLine[1]/LineItem/Quantity/@unitCode",
                    "unitCode=\"KGM\">100~unitCode=\"KGM\">-100~/Order/OrderLine[1]/LineItem/Quantity",
                    "unitCode=\"KGM\">100~unitCode=\"KGM\">0.0000001~/Order/OrderLine[1]/LineItem/Quantity",
                    "unitCode=\"KGM\">10<~unitCode=\"LTR\">10<~/Order/OrderLine[1]/LineItem/Price/BaseQuantity/@unitCode",
                    "unitCode=\"KGM\">10<~unitCode=\"KGM\">7<~/Order/OrderLine[1]/LineItem/Price",
                    "currencyID=\"CNY\">285~currencyID=\"USD\">285~/Order/OrderLine[1]/LineItem/Price/PriceAmount/@currencyID",
                    ">CNY</cbc:Doc~>ABC</cbc:Doc~/Order/DocumentCurrencyCode",
                    "2026-12-10~2026-11-10~/Order/Delivery/RequestedDeliveryPeriod/EndDate",
                    "<cbc:ID>L1</cbc:ID>~<cbc:ID> </cbc:ID>~/Order/OrderLine[1]/LineItem/ID"
                })
        void namesThePlaceOfWhatItCannotTake(String good, String bad, String place) {
            var spoilt = document().replace(good, bad);

            assertThat(spoilt).isNotEqualTo(document());
            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader.read(xml(spoilt)))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .contains(place));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                value = {
                    "<cbc:IssueDate>2026-11-21~<cbc:IssueDate>today~/Order/IssueDate",
                    "unitCode=\"KGM\">100~unitCode=\"KGM\">much~/Order/OrderLine[1]/LineItem/Quantity",
                    "<cac:Item>~<cac:Goods/><cac:Item>~/Order/OrderLine[1]/LineItem/Goods"
                })
        void namesTheElementThatBreaksTheSchemaWithItsLine(String good, String bad, String place) {
            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader.read(xml(document().replace(good, bad))))
                    .satisfies(refused -> {
                        assertThat(refused.reasons().get(0).place()).isEqualTo(place);
                        assertThat(refused.reasons().get(0).arguments().get(0).toString())
                                .containsPattern("\\(line \\d+, column \\d+\\)$");
                    });
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '~',
                value = {
                    "<cac:Price>~<cbc:LineExtensionAmount currencyID=\"USD\">2850</cbc:LineExtensionAmount><cac:Price>~/Order/OrderLine[1]/LineItem/LineExtensionAmount/@currencyID",
                    "<cac:Price>~<cbc:MaximumQuantity unitCode=\"LTR\">105</cbc:MaximumQuantity><cac:Price>~/Order/OrderLine[1]/LineItem/MaximumQuantity/@unitCode",
                    "<cac:Price>~<cac:Delivery><cbc:Quantity unitCode=\"KGM\">50</cbc:Quantity><cac:RequestedDeliveryPeriod><cbc:EndDate>2026-12-10</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery><cac:Price>~/Order/OrderLine[1]/LineItem/Delivery[1]/Quantity",
                    "unitCode=\"KGM\">10<~unitCode=\"LBR\">1<~/Order/OrderLine[1]/LineItem/Price/BaseQuantity",
                    "</cbc:BaseQuantity>~</cbc:BaseQuantity><cbc:OrderableUnitFactorRate>10</cbc:OrderableUnitFactorRate>~/Order/OrderLine[1]/LineItem/Price/OrderableUnitFactorRate",
                    "<cac:OrderLine>~<cac:AnticipatedMonetaryTotal><cbc:ChargeTotalAmount currencyID=\"CNY\">5</cbc:ChargeTotalAmount><cbc:PayableAmount currencyID=\"CNY\">2855</cbc:PayableAmount></cac:AnticipatedMonetaryTotal><cac:OrderLine>~/Order/AnticipatedMonetaryTotal/ChargeTotalAmount",
                    "<cac:OrderLine>~<cac:AnticipatedMonetaryTotal><cbc:PayableAmount currencyID=\"USD\">2850</cbc:PayableAmount></cac:AnticipatedMonetaryTotal><cac:OrderLine>~/Order/AnticipatedMonetaryTotal",
                    "<cac:Delivery>~<cac:Delivery><cac:DeliveryAddress><cbc:StreetName>A</cbc:StreetName></cac:DeliveryAddress></cac:Delivery><cac:Delivery><cac:DeliveryAddress><cbc:StreetName>B</cbc:StreetName></cac:DeliveryAddress>~/Order/Delivery[2]"
                })
        void refusesWhatWouldChangeGoodsOrMoneyUnseen(String good, String bad, String place) {
            namesThePlaceOfWhatItCannotTake(good, bad, place);
        }

        @Test
        void refusesChargesOfTwoCurrenciesThatSeemToCancelOut() {
            var charge = "<cac:AllowanceCharge><cbc:ChargeIndicator>%s</cbc:ChargeIndicator>"
                    + "<cbc:Amount currencyID=\"%s\">5</cbc:Amount></cac:AllowanceCharge>";
            var both = charge.formatted("true", "CNY") + charge.formatted("false", "USD");

            namesThePlaceOfWhatItCannotTake("<cac:OrderLine>", both + "<cac:OrderLine>", "/Order/AllowanceCharge[1]");
        }

        @Test
        @Timeout(60)
        void refusesWhatIsMadeToTakeLong() {
            var deep = "<y>".repeat(50_000) + "</y>".repeat(50_000);
            var wide = IntStream.range(0, 50_000).mapToObj(it -> "<y" + it + ">1</y" + it + ">");

            refuses(extended(deep), "line 2, column ");
            refuses(extended(wide.collect(Collectors.joining())), "/Order/UBLExtensions");
            refuses(
                    document().replace(">100<", ">" + "1".repeat(3_000_000) + "<"),
                    "/Order/OrderLine/LineItem/Quantity");
        }

        @Test
        void repeatsNoMoreOfAValueThanIsNeededToKnowIt() {
            var spoilt = document().replace("unitCode=\"KGM\">100", "unitCode=\"" + "K".repeat(100_000) + "\">100");

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader.read(xml(spoilt)))
                    .satisfies(refused -> assertThat(
                                    refused.reasons().get(0).arguments().get(0).toString())
                            .hasSizeLessThan(1_000));
        }

        private String extended(String content) {
            return document()
                    .replace(
                            "<cbc:ID>4711</cbc:ID>",
                            """
                            <ext:UBLExtensions
                                xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">
                              <ext:UBLExtension><ext:ExtensionContent><x xmlns="urn:x">%s</x></ext:ExtensionContent>
                            </ext:UBLExtension></ext:UBLExtensions><cbc:ID>4711</cbc:ID>"""
                                    .formatted(content));
        }

        private void refuses(String document, String place) {
            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader.read(xml(document)))
                    .satisfies(refused -> assertThat(refused.reasons().get(0).place())
                            .contains(place.startsWith("line") ? "line" : place));
        }

        @Test
        void refusesChargesThatChangeTheAmount() {
            var charged = document()
                    .replace(
                            "<cac:OrderLine>",
                            "<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>"
                                    + "<cbc:Amount currencyID=\"CNY\">1</cbc:Amount></cac:AllowanceCharge><cac:OrderLine>");

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader.read(xml(charged)))
                    .satisfies(refused ->
                            assertThat(refused.reasons().get(0).place()).isEqualTo("/Order/AllowanceCharge[1]"));
        }
    }

    @Nested
    class Writing {

        @Test
        void readsWhatItWroteItself() {
            var order = Orders.placed();
            var written = new UblOrderWriter(
                            order,
                            party(order.buyer().value()),
                            party(order.seller().value()))
                    .order();

            var read = reader.read(xml(written));

            assertThat(read.number()).isEqualTo(order.number());
            assertThat(read.lines()).hasSize(2);
            for (var line : order.lines()) {
                var again = read.lines().get(line.line() - 1);
                assertThat(again.quantity()).isEqualTo(line.quantity());
                assertThat(again.unitPrice()).isEqualTo(line.unitPrice(order.currency()));
                assertThat(again.window()).isEqualTo(line.window());
                assertThat(again.place()).isEqualTo(line.place());
                assertThat(again.overTolerancePercent()).isEqualByComparingTo(line.overTolerancePercent());
                assertThat(again.underTolerancePercent()).isEqualByComparingTo(line.underTolerancePercent());
                assertThat(again.partialWelcome()).isEqualTo(line.partialWelcome());
            }
            assertThat(read.terms()).isEqualTo(order.deliveryTerms());
        }

        @Test
        void writesTheGradeAndNothingThatXmlCannotHold() {
            var order = Orders.placed();
            var written = new UblOrderWriter(
                            order,
                            party(order.buyer().value()),
                            party(order.seller().value()))
                    .order();

            assertThat(written).containsPattern("<cbc:Name>Grade</cbc:Name>\\s*<cbc:Value>B</cbc:Value>");
            assertThat(SafeXml.text("a\u0001b\uFFFE\t谭😀")).isEqualTo("a\uFFFDb\uFFFD\t谭😀");
        }

        @Test
        void answersEveryLineWithItsPromisesAndWhatStaysOpen() {
            var order = Orders.answered();
            var writer = new UblOrderWriter(
                    order, party(order.buyer().value()), party(order.seller().value()));

            var response = UBL21Marshaller.orderResponse()
                    .read(writer.response(LocalDate.parse("2026-11-21"), Map.of(1, "10", 2, "20")));

            assertThat(response).isNotNull();
            assertThat(response.getOrderResponseCodeValue()).isEqualTo("CA");
            var first = response.getOrderLine().get(0).getLineItem();
            assertThat(first.getIDValue()).isEqualTo("10");
            assertThat(first.getDelivery()).hasSize(2);
            assertThat(first.getMaximumBackorderQuantityValue()).isEqualByComparingTo("800");
            assertThat(response.getOrderLine().get(1).getLineItem().getLineStatusCodeValue())
                    .isEqualTo("7");
        }
    }

    /** Documents that others wrote; see the fixtures' own manifest. */
    @Nested
    class OfOthers {

        @Test
        void takesTheInternationalExampleOfOasis() throws IOException {
            var order = reader.read(Fixtures.read("ubl/oasis-ubl-examples/UBL-Order-2.0-Example-International.xml"));

            assertThat(order.number()).isEqualTo("AEG012345");
            assertThat(order.currency()).hasToString("USD");
            assertThat(order.lines().get(0).item().nameEn()).isEqualTo("Acme Beeswax");
            assertThat(order.sellerIdentifiers()).contains("CO001", "Consortial");
            assertThat(order.received().carried())
                    .extracting(Carried::place)
                    .contains("/Order/DeliveryTerms/ID")
                    .doesNotContain("/Order/ID", "/Order/OrderLine[1]/LineItem/Quantity");
        }

        @Test
        void takesTheOrderOfTheBusinessInteroperabilityInterfaces() throws IOException {
            var order = reader.read(Fixtures.read("ubl/ph-ubl-testfiles/order/BII03_Order_example_01.xml"));

            assertThat(order.lines()).hasSize(2).noneMatch(OrderedLine::partialWelcome);
            assertThat(order.lines().get(1).quantity()).hasToString("15 C62");
        }

        @Test
        void refusesTheMinimalOrderForAllThatItLacks() throws IOException {
            var minimal = Fixtures.read("ubl/ph-ubl-testfiles/order/CENBII-Order-minimal.xml");

            assertThatExceptionOfType(RefusedDocument.class)
                    .isThrownBy(() -> reader.read(minimal))
                    .satisfies(refused -> assertThat(refused.reasons())
                            .extracting(RefusedDocument.Reason::place)
                            .contains(
                                    "/Order/ID",
                                    "/Order/DocumentCurrencyCode",
                                    "/Order/OrderLine[1]/LineItem/Quantity/@unitCode",
                                    "/Order/OrderLine[1]/LineItem/Delivery/RequestedDeliveryPeriod"));
        }

        @Test
        void takesOrRefusesEveryOrderOfTheManifest() throws IOException {
            var manifest = new String(Fixtures.read("ubl/manifest.csv"), StandardCharsets.UTF_8);
            var orders = manifest.lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells.length > 2 && cells[2].equals("Order"))
                    .map(cells -> cells[0])
                    .toList();

            assertThat(orders).isNotEmpty();
            for (var file : orders) {
                var xml = Fixtures.read("ubl/" + file);
                try {
                    assertThat(reader.read(xml).lines()).as(file).isNotEmpty();
                } catch (RefusedDocument refused) {
                    assertThat(refused.reasons()).as(file).isNotEmpty();
                }
            }
        }

        @Test
        void refusesEveryAttackByEntities() throws IOException {
            try (var files = Files.list(Fixtures.folder().resolve("badinput/xml_entity_attacks"))) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(".xml")).toList()) {
                    assertThatExceptionOfType(RefusedDocument.class)
                            .as(file.toString())
                            .isThrownBy(() -> reader.read(Files.readAllBytes(file)));
                }
            }
        }
    }

    private static UblOrderReader reader() {
        var reader = new UblOrderReader();
        reader.items = new TradedItems() {
            @Override
            public Optional<OrderedLine.Item> find(@Nullable String gtin, @Nullable String code, Unit unit) {
                return Optional.empty();
            }
        };
        return reader;
    }

    private static Party party(UUID id) {
        return Party.unnamed(id);
    }

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String document() {
        return """
                <Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"
                  xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
                  xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
                  <cbc:ID>4711</cbc:ID>
                  <cbc:IssueDate>2026-11-21</cbc:IssueDate>
                  <cbc:DocumentCurrencyCode>CNY</cbc:DocumentCurrencyCode>
                  <cac:BuyerCustomerParty><cac:Party/></cac:BuyerCustomerParty>
                  <cac:SellerSupplierParty><cac:Party/></cac:SellerSupplierParty>
                  <cac:Delivery><cac:RequestedDeliveryPeriod><cbc:StartDate>2026-12-01</cbc:StartDate>
                    <cbc:EndDate>2026-12-10</cbc:EndDate></cac:RequestedDeliveryPeriod></cac:Delivery>
                  <cac:OrderLine>
                    <cac:LineItem><cbc:ID>L1</cbc:ID>
                      <cbc:Quantity unitCode="KGM">100</cbc:Quantity>
                      <cac:Price><cbc:PriceAmount currencyID="CNY">285</cbc:PriceAmount>
                        <cbc:BaseQuantity unitCode="KGM">10</cbc:BaseQuantity></cac:Price>
                      <cac:Item><cbc:Name>Chilli</cbc:Name></cac:Item></cac:LineItem>
                  </cac:OrderLine>
                </Order>
                """;
    }
}

package io.linknet.portal.logistics.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.Crumb;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of goods on the way with data, also as {@code target/gallery/logistics-*.html} to look at. */
class LogisticsPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant MORNING = Instant.parse("2026-11-21T01:10:00Z");
    private static final Goods.Party LEADER = party("01", "山城火锅食品", "Shancheng Hot Pot");
    private static final Goods.Party COOPERATIVE = party("02", "石柱红辣椒合作社", "Shizhu Red Chilli Cooperative");
    private static final Goods.Party CARRIER = party("17", "渝通物流", "Yutong Logistics");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, LogisticsPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClerkSeesWhatToShip(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(
                DeliveriesView.Row.of(delivery(TODAY.plusDays(1)), TODAY, COOPERATIVE.id()),
                DeliveriesView.Row.of(delivery(TODAY.minusDays(2)), TODAY, COOPERATIVE.id()),
                DeliveriesView.Row.of(delivery(TODAY.plusDays(9)), TODAY, COOPERATIVE.id()));

        var page = render(
                "deliveries",
                frame("logistics.deliveries", "/logistics/deliveries", clerk()),
                new DeliveriesView(rows, null));

        assertThat(page).contains("/logistics/ship?line=", "4,000 斤", "ln-risk", "ln-waiting");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClerkShipsWithLots(Language language) throws IOException {
        Texts.speak(language);
        var form = Form.filled(Map.of(
                "plannedArrival", "2026-11-22",
                "lines.0.lots.0.lotNumber", "SHIZHU-261121-001",
                "lines.0.lots.0.quantity.amount", "2000",
                "lines.0.lots.0.producedOn", "2026-11-20"));

        var page = render(
                "ship",
                frame("logistics.ship", "/logistics/deliveries", clerk()),
                new ShipView(
                        form, List.of(delivery(TODAY.plusDays(1))), List.of(new Choice(CARRIER.id(), CARRIER.name()))));

        assertThat(page).contains("lines.0.lots.__row__.quantity.amount", "SHIZHU-261121-001");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDriverTellsWithOneThumb(Language language) throws IOException {
        Texts.speak(language);
        var desk = Desk.of(driver());
        var rows = List.of(
                row(desk, shipment("ANNOUNCED", false)),
                row(desk, shipment("IN_TRANSIT", true)),
                row(desk, shipment("RECEIVED", false)));

        var page = render(
                "shipments",
                frame("logistics.shipments", "/logistics/shipments", driver()),
                new ShipmentsView(rows, "open", "more"));

        assertThat(page).contains("name=\"kind\" value=\"PICKED_UP\"", "name=\"kind\" value=\"ARRIVED\"", "after=more");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDriverSeesOneShipment(Language language) throws IOException {
        Texts.speak(language);
        var shipment = shipment("PICKED_UP", true);
        var view =
                new ShipmentView(shipment, milestones(), null, Desk.of(driver()).on(shipment), Form.blank());

        var page = render("shipment", frame(null, "/logistics/shipments/1", driver()), view, "shipment-driver");

        assertThat(page).contains("DELAYED", "大雾封路").doesNotContain("id=\"receipt\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerSeesWhatWasFound(Language language) throws IOException {
        Texts.speak(language);
        var shipment = shipment("RECEIVED", false);
        var view = new ShipmentView(
                shipment, milestones(), receipt(), Desk.of(receiver()).on(shipment), Form.blank());

        var page = render("shipment", frame(null, "/logistics/shipments/1", receiver()), view);

        assertThat(page).contains("GR-2026-000001", "两袋受潮发霉", "id=\"receipt\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aReceiverWeighsIn(Language language) throws IOException {
        Texts.speak(language);
        var form = Form.filled(Map.of(
                "lines.0.gross.amount", "1992.5",
                "lines.0.tare.amount", "200",
                "lines.0.rejected.amount", "100",
                "lines.0.deductionPercent", "3.5",
                "lines.0.deliveredGrade", "B"));

        var page = render(
                "weigh-in",
                frame("logistics.weigh-in", "/logistics/shipments/1/receipt", receiver()),
                new WeighInView(shipment("ARRIVED", false), form));

        assertThat(page).contains("1,792.5", "1,692.5", "1,633.2625", Texts.t("logistics.trouble.reason"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void labelsCarryTheCode(Language language) throws IOException {
        Texts.speak(language);

        var page = render(
                "labels",
                frame("logistics.labels", "/logistics/shipments/1/labels", clerk()),
                shipment("ANNOUNCED", false));

        assertThat(page).contains("/api/logistics/trace/02050000000010/SHIZHU-261121-001/qr.svg");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everybodyReadsTheStoryOfALot(Language language) throws IOException {
        Texts.speak(language);
        var story = new TraceClient.Story(
                "02050000000010",
                "SHIZHU-261121-001",
                "石柱红干辣椒",
                "Dried red chilli (Shizhu)",
                COOPERATIVE.nameZh(),
                COOPERATIVE.nameEn(),
                "石柱土家族自治县",
                "Shizhu",
                TODAY.minusDays(1),
                "石柱县三河镇",
                List.of(
                        step("ANNOUNCED", 0, COOPERATIVE, null, null),
                        step("PICKED_UP", 2, CARRIER, "石柱收购点", null),
                        step("ARRIVED", 9, CARRIER, "长寿工厂", null),
                        step("RECEIVED", 10, LEADER, null, "A")));
        var visitor = new PageFrame(
                story.material(), List.of(), null, List.of(), null, language, "token", "nonce", null, "/trace");

        var page = render("trace", visitor, new TraceView(story));

        assertThat(page).contains(story.maker(), story.district(), "qr.svg").doesNotContain("¥");
    }

    private static TraceClient.Step step(
            String kind, int hours, Goods.Party by, @Nullable String place, @Nullable String grade) {
        return new TraceClient.Step(kind, MORNING.plusSeconds(3600L * hours), by.nameZh(), by.nameEn(), place, grade);
    }

    private static ShipmentsView.Row row(Desk desk, Goods.Shipment shipment) {
        return new ShipmentsView.Row(shipment, desk.on(shipment));
    }

    private static Goods.Delivery delivery(LocalDate due) {
        return new Goods.Delivery(
                "01990000-0000-7000-8000-000000000d01",
                1,
                "PO-2026-000042",
                LEADER,
                COOPERATIVE,
                "石柱红干辣椒",
                "Dried red chilli (Shizhu)",
                "02050000000010",
                "A",
                kg("3000"),
                kg("1000"),
                kg("2000"),
                kg("2150"),
                due,
                "长寿工厂",
                "SHIZHU-261121-001",
                List.of(new Goods.Part(kg("1500"), due), new Goods.Part(kg("500"), due.plusDays(3))));
    }

    private static Goods.Shipment shipment(String status, boolean isDelayed) {
        var lots = List.of(
                new Goods.Lot("e01", "SHIZHU-261121-001", kg("1800"), TODAY.minusDays(1), "石柱县三河镇"),
                new Goods.Lot("e02", "SHIZHU-261121-002", kg("200"), TODAY.minusDays(1), "石柱县悦崃镇"));
        var line = new Goods.Line(
                "01990000-0000-7000-8000-000000000d01",
                1,
                "PO-2026-000042",
                "石柱红干辣椒",
                "Dried red chilli (Shizhu)",
                "02050000000010",
                "A",
                kg("2000"),
                lots);
        return new Goods.Shipment(
                "01990000-0000-7000-8000-000000000f01",
                3,
                "SH-2026-000017",
                status,
                isDelayed,
                isDelayed,
                COOPERATIVE,
                LEADER,
                CARRIER,
                "069399000000000015",
                "渝A12345",
                "长寿工厂",
                TODAY,
                TODAY.plusDays(isDelayed ? 1 : 0),
                MORNING,
                "陈芳",
                List.of(line));
    }

    private static List<Goods.Milestone> milestones() {
        return List.of(
                new Goods.Milestone("PICKED_UP", MORNING.plusSeconds(7200), "石柱收购点", null, null, "周师傅"),
                new Goods.Milestone("DELAYED", MORNING.plusSeconds(14_000), null, "大雾封路", TODAY.plusDays(1), "周师傅"));
    }

    private static Goods.Receipt receipt() {
        return new Goods.Receipt(
                "f11",
                "GR-2026-000001",
                MORNING.plusSeconds(90_000),
                "刘师傅",
                List.of(
                        judged("e01", "SHIZHU-261121-001", "1800", "1792.5", "1692.5", "100", "7.5", "0", "两袋受潮发霉"),
                        judged("e02", "SHIZHU-261121-002", "200", "203", "200", "0", "0", "3", null)));
    }

    private static Goods.Judged judged(
            String lot,
            String number,
            String shipped,
            String net,
            String accepted,
            String rejected,
            String shortage,
            String surplus,
            @Nullable String reason) {
        return new Goods.Judged(
                lot,
                number,
                kg(shipped),
                kg(net),
                kg("0"),
                kg(net),
                kg(accepted),
                kg(rejected),
                kg(shortage),
                kg(surplus),
                "B",
                new BigDecimal("3.5"),
                reason);
    }

    private static Goods.Party party(String number, String zh, String en) {
        return new Goods.Party("01990000-0000-7000-8000-0000000000" + number, zh, en);
    }

    private static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }

    private static Caller clerk() {
        return person(COOPERATIVE, MemberKind.COOPERATIVE, "陈芳", Role.SELLER, Role.DISPATCHER);
    }

    private static Caller driver() {
        return person(CARRIER, MemberKind.CARRIER, "周师傅", Role.DRIVER);
    }

    private static Caller receiver() {
        return person(LEADER, MemberKind.CHAIN_LEADER, "刘师傅", Role.QUALITY_INSPECTOR);
    }

    private static Caller person(Goods.Party member, MemberKind kind, String name, Role... roles) {
        return new Caller(MemberId.of(member.id()), kind, "alias", "iss|sub", name, Set.of(roles));
    }

    private static PageFrame frame(@Nullable String key, String path, Caller caller) {
        return new PageFrame(
                key == null ? "SH-2026-000017" : Texts.t(key),
                List.of(new Crumb(Texts.t("logistics.shipments"), "/logistics/shipments")),
                null,
                Menu.of(caller, path),
                new Person(caller.personName(), "LinkNet", caller.memberAlias(), List.of(), 2),
                Texts.language(),
                "token",
                "nonce",
                null,
                path);
    }

    private String render(String name, PageFrame frame, Object view) throws IOException {
        return render(name, frame, view, name);
    }

    private String render(String name, PageFrame frame, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("logistics/" + name + ".jte", Map.of("page", frame, "view", view), out);
        var page = out.toString();
        assertThat(page.replaceAll("data-live=\"[^\"]*\"", "")).doesNotContain("style=", "logistics.");
        Frames.keep("logistics-" + file, page);
        return page;
    }
}

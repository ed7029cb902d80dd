package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.procurement.boundary.OrderSamples.buyer;
import static io.linknet.portal.procurement.boundary.OrderSamples.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.procurement.entity.OrderDocument;
import io.linknet.portal.procurement.entity.OwnPledge;
import io.linknet.portal.procurement.entity.Pledge;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import io.linknet.portal.view.boundary.ListHead;
import io.linknet.portal.view.boundary.ListSearch;
import io.linknet.portal.view.entity.SavedView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists of the trade with their filters, also as {@code target/gallery/procurement-list-*.html} to look at. */
class ListPagesTest {

    private static final Instant MORNING = Instant.parse("2026-11-21T01:10:00Z");
    private static final MaterialNames MATERIALS = new MaterialNames(List.of(new Material(
            "DRIED-CHILI",
            "石柱红干辣椒",
            "Dried red chilli (Shizhu)",
            "KGM",
            List.of(new Material.Grade("A", "一级", "First grade")))));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ListPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFilterShowsWhatIsAskedForAndKeepsItInEveryLink(Language language) throws IOException {
        Texts.speak(language);

        var page = render(
                "demands", buyer(), new DemandsView(head("demands"), List.of(), null, Map.of(), MATERIALS, null));

        assertThat(page)
                .contains("name=\"status\" value=\"OPEN\"", "/procurement/demands-export?status=OPEN&amp;side=buyer")
                .contains("/procurement/demands?status=CLOSED&amp;side=buyer", "ln-empty")
                .containsPattern("<option value=\"buyer\" selected")
                .containsPattern("<details class=\"ln-more\" open")
                .contains("name=\"dueTo\"", "name=\"windowFrom\"", "name=\"material\"", "name=\"district\"")
                .contains("我的急单", "/saved-views\"")
                .doesNotContain("/procurement/demands/new");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyListOffersWhatWouldFillIt(Language language) throws IOException {
        Texts.speak(language);

        var demands = render(
                "demands", buyer(), new DemandsView(plain("demands"), List.of(), null, Map.of(), MATERIALS, null));
        var pledges = render("pledges", clerk(), new PledgesView(plain("pledges"), List.of(), null, MATERIALS));

        assertThat(demands).contains("/procurement/demands/new").doesNotContain("<details class=\"ln-more\" open");
        assertThat(pledges).contains("/procurement/pools?status=OPEN");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClerkSeesWhereThePledgesStand(Language language) throws IOException {
        Texts.speak(language);
        var view = new PledgesView(
                plain("pledges"),
                List.of(pledge("OPEN", "OUTSIDE_WINDOW"), pledge("PUBLISHED", null)),
                "next",
                MATERIALS);

        var page = render("pledges", clerk(), view);

        assertThat(page)
                .contains("DM-2026-000001", "3,800 ", "/countersigns", "?after=next", "ln-red")
                .contains("formaction=\"/procurement/pledges/reminders\"")
                .contains("/procurement/pledges/withdrawal\"", "value=\"" + Chosen.box(new UUID(5, 1), 0, "四季度辣椒"))
                .containsOnlyOnce("name=\"chosen\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSellerTicksOnlyWhatWaitsForAnAnswer(Language language) throws IOException {
        Texts.speak(language);
        var placed = OrderSamples.order("PLACED");
        var me = placed.seller().id();
        var box = "value=\"" + Chosen.box(placed.id(), placed.version(), placed.number()) + "\"";

        var selling = render("orders", clerk(), new OrdersView(plain("orders"), List.of(placed), null, me, true));
        var done = List.of(OrderSamples.order("REJECTED"));
        var rest = render("orders", clerk(), new OrdersView(plain("orders"), done, null, me, true), "orders-done");
        var buying = new OrdersView(
                plain("orders"), List.of(placed), null, placed.buyer().id(), true);
        var bought = render("orders", buyer(), buying, "orders-bought");

        assertThat(selling)
                .contains(box, "/procurement/orders/confirmation\"", "data-ask=", "data-choose=\"chosen\"")
                .contains("ln-form-wide", Texts.t("procurement.open-due"), "datetime=\"2026-12-09\"")
                .containsPattern("<select[^>]*name=\"sort\"");
        assertThat(rest).doesNotContain("name=\"chosen\"", "/confirmation\"");
        assertThat(bought).doesNotContain("name=\"chosen\"", "/confirmation\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDocumentIsToldWhatBecameOfIt(Language language) throws IOException {
        Texts.speak(language);
        var refused = new Problem("/problems/version-changed", "单据已被改动", 412, "请重新查看。", "urn:uuid:1", List.of());
        var view = new BulkView(
                "/procurement/orders?status=PLACED",
                List.of(
                        new BulkView.Outcome("PO-2026-000001", "/procurement/orders/1", null),
                        new BulkView.Outcome("PO-2026-000002", "/procurement/orders/2", refused)));

        var page = render("bulk", clerk(), view);

        assertThat(page)
                .contains("PO-2026-000001", "PO-2026-000002", "单据已被改动", "请重新查看。")
                .contains("/procurement/orders?status=PLACED");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothPartiesReadWhatDocumentsCarried(Language language) throws IOException {
        Texts.speak(language);
        var order = OrderSamples.order("PLACED");
        var carried = new OrderDocument.Carried("/Order/PaymentTerms/Note", "<b>30 days</b>", 2);
        var document =
                new OrderDocument("ORDER", "ERP-7", order.buyer().id(), "ab".repeat(32), MORNING, List.of(carried));
        var silent =
                new OrderDocument("ORDER_RESPONSE", "R-1", order.seller().id(), "cd".repeat(32), MORNING, List.of());

        var page = render("order-documents", clerk(), new OrderDocumentsView(order, List.of(document, silent)));
        var none = render("order-documents", clerk(), new OrderDocumentsView(order, List.of()), "no-documents");

        assertThat(page)
                .contains(
                        "ERP-7",
                        "/Order/PaymentTerms/Note",
                        "&lt;b&gt;30 days",
                        order.buyer().name())
                .contains("id=\"order-documents\"", Texts.t("procurement.order.documents.all"));
        assertThat(none).contains(Texts.t("procurement.order.documents.none"));
    }

    @Test
    void onlyBoxesOfOursAreChosen() {
        var id = new UUID(3, 4);
        var box = Chosen.box(id, 7, "PO-1 | x");

        assertThat(Chosen.of(List.of(box, box, "rubbish", id + "|x|y")))
                .containsExactly(new Chosen(id, "7", "PO-1 | x"));
    }

    @Test
    void aFormThatIsSentTwiceSendsTheSameKeys() {
        var form = Form.blank();

        assertThat(Bulk.key(form, "withdrawn", new UUID(1, 1)))
                .isEqualTo(Bulk.key(form, "withdrawn", new UUID(1, 1)))
                .isNotEqualTo(Bulk.key(form, "withdrawn", new UUID(1, 2)))
                .isNotEqualTo(Bulk.key(form, "reminded", new UUID(1, 1)))
                .isNotEqualTo(Bulk.key(Form.blank(), "withdrawn", new UUID(1, 1)))
                .matches("[A-Za-z0-9_-]{16,64}");
    }

    private static OwnPledge pledge(String status, @Nullable String misfit) {
        var part = new Pledge.Part(new UUID(9, 1), "马朝东", kg("3800"), "ENTERED");
        var line = new OwnPledge.Line(
                "DRIED-CHILI",
                "A",
                kg("3800"),
                LocalDate.of(2026, 12, 2),
                LocalDate.of(2026, 12, 9),
                misfit,
                List.of(part));
        return new OwnPledge(
                new UUID(7, 1),
                new UUID(5, 1),
                "DM-2026-000001",
                "四季度辣椒",
                MORNING,
                misfit != null,
                status,
                MORNING,
                List.of(line));
    }

    private static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }

    private static ListHead plain(String list) {
        return new ListHead(
                "/procurement/" + list, Map.of(), new ListSearch(), List.of("OPEN", "CLOSED"), choices(), List.of());
    }

    private static ListHead head(String list) {
        var views = List.of(new SavedView(new UUID(8, 1), "/procurement/" + list, "我的急单", "sort=due"));
        return new ListHead(
                "/procurement/" + list, Map.of(), ListSearch.own("OPEN"), List.of("OPEN", "CLOSED"), choices(), views);
    }

    private static Map<String, List<Choice>> choices() {
        return Map.of(
                "material", MATERIALS.materials(),
                "district", List.of(new Choice("500240", "石柱")),
                "side", List.of(new Choice("buyer", "本单位的")),
                "sort", List.of(new Choice("due", "最先截止在前")));
    }

    private String render(String template, Caller caller, Object view) throws IOException {
        return render(template, caller, view, template);
    }

    private String render(String template, Caller caller, Object view, String name) throws IOException {
        var output = new StringOutput();
        templates.render("procurement/" + template + ".jte", Map.of("page", frame(caller), "view", view), output);
        var gallery = Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(
                gallery.resolve("procurement-list-" + name + "-" + Texts.language() + ".html"), output.toString());
        return output.toString();
    }

    private static PageFrame frame(Caller caller) {
        return Frames.of("LinkNet", caller, "/procurement/demands");
    }
}

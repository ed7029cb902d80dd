package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.procurement.boundary.OrderSamples.buyer;
import static io.linknet.portal.procurement.boundary.OrderSamples.clerk;
import static io.linknet.portal.procurement.boundary.OrderSamples.counter;
import static io.linknet.portal.procurement.boundary.OrderSamples.line;
import static io.linknet.portal.procurement.boundary.OrderSamples.lines;
import static io.linknet.portal.procurement.boundary.OrderSamples.longOrder;
import static io.linknet.portal.procurement.boundary.OrderSamples.order;
import static io.linknet.portal.procurement.boundary.OrderSamples.planner;
import static io.linknet.portal.procurement.boundary.OrderSamples.view;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.procurement.entity.Difference;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Proposal;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of an order with data, also as {@code target/gallery/procurement-order-*.html} to look at. */
class OrderPagesTest {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, OrderPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSellerConfirmsLineByLineOrProposesSomethingElse(Language language) throws IOException {
        Texts.speak(language);

        var page = render("order", clerk(), view(order("PLACED"), clerk()), "order");

        assertThat(page)
                .contains(OrderSamples.MATERIALS.grade("DRIED-CHILI", "B"))
                .contains(Texts.t("procurement.tolerance", "5", "10"))
                .contains("data-sum-from=\"3800\"", "lines.0.promises.1.date", "name=\"version\" value=\"2\"")
                .contains("/negotiation\"", "/negotiation/cancellation")
                .doesNotContain("/negotiation/closing");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerSeesPromisesAndClosesWhatStaysOpen(Language language) throws IOException {
        Texts.speak(language);

        var page = render("order", buyer(), view(order("PARTLY_CONFIRMED"), buyer()), "order-bought");

        assertThat(page)
                .contains("800 ", "/negotiation/closing", "name=\"closed\"")
                .doesNotContain("/answer\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerDecidesOnWhatTheSellerProposes(Language language) throws IOException {
        Texts.speak(language);
        var negotiated = order("PARTLY_CONFIRMED", List.of(line(1, true)), counter("OPEN"));

        var page = render("order", buyer(), view(negotiated, buyer(), counter("OPEN")), "order-proposal");

        assertThat(page)
                .contains("/negotiation/acceptance", "/negotiation/refusal", "谭晓")
                .contains(Texts.t("procurement.order.decide", OrderSamples.LEADER.name()))
                .doesNotContain(Texts.t("procurement.order.awaited", OrderSamples.SHIZHU.name()))
                .containsPattern("<del>[^<]*28.5[^<]*</del>")
                .containsPattern("<ins>[^<]*29.1[^<]*</ins>")
                .doesNotContain("/negotiation/withdrawal", "/negotiation/closing");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void itsOwnPartyWaitsOrWithdraws(Language language) throws IOException {
        Texts.speak(language);
        var negotiated = order("PLACED", List.of(line(1, false), line(2, false)), counter("OPEN"));

        var page = render("order", clerk(), view(negotiated, clerk(), counter("OPEN")), "order-awaiting");

        assertThat(page)
                .contains("/negotiation/withdrawal", "name=\"lines.0.answer\"")
                .doesNotContain("/negotiation/acceptance", "name=\"lines.1.answer\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPlannerIsAskedForNoPrices(Language language) throws IOException {
        Texts.speak(language);
        var negotiated = order("PARTLY_CONFIRMED", List.of(line(1, true)), counter("OPEN"));
        var plain = order("PARTLY_CONFIRMED");

        var page = render("order", planner(), view(negotiated, planner(), counter("OPEN")), "order-planner");
        var change = render("order-change", planner(), change(plain, planner()), "order-change-planner");

        assertThat(page).doesNotContain("/negotiation/acceptance", "/negotiation/cancellation");
        assertThat(change).contains("lines.0.quantity").doesNotContain("unitPrice", "lines.0.remove");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aChangeIsTypedOverTheLinesAsTheyAre(Language language) throws IOException {
        Texts.speak(language);

        var page = render("order-change", clerk(), change(order("PLACED"), clerk()), "order-change");

        assertThat(page)
                .contains("name=\"lines.0.unitPrice\"", "value=\"28.5\"", "lines.0.promises.0.date", "DRIED-CHILI|A");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void versionsAreReadSideBySide(Language language) throws IOException {
        Texts.speak(language);
        var fields = List.of(
                new Difference.Changed("UNIT_PRICE", "28.5 CNY", "29.1 CNY"),
                new Difference.Changed("PROMISES", null, "3500 KGM 2026-12-18, 300 KGM 2026-12-20"),
                new Difference.Changed("QUANTITY", "3800 KGM", "3500.5 KGM"),
                new Difference.Changed("GRADE", "B", "A"),
                new Difference.Changed("WINDOW_TO", "2026-12-10", "2026-12-12"),
                new Difference.Changed("ANSWER", "ACCEPTED", "PARTIAL"),
                new Difference.Changed("CANCELLED", null, "true"),
                new Difference.Changed("REASON", null, "连阴雨"));
        var rows = List.of(new Difference(1, "DRIED-CHILI", false, fields));

        var page = render(
                "order-difference",
                buyer(),
                new OrderVersionsPage.View(order("CONFIRMED"), 2, rows, "1", OrderSamples.MATERIALS),
                "order-difference");

        assertThat(page)
                .contains("<del>¥28.50</del>", "<ins>¥29.10</ins>", "连阴雨", "?after=1")
                .contains("<ins>" + Formats.quantity(new QuantityBody("3500.5", "KGM")) + "</ins>")
                .contains(Formats.date(LocalDate.of(2026, 12, 20)) + " "
                        + Formats.quantity(new QuantityBody("300", "KGM")))
                .contains("<ins>" + OrderSamples.MATERIALS.grade("DRIED-CHILI", "A") + "</ins>")
                .contains("<ins>" + Formats.date(LocalDate.of(2026, 12, 12)) + "</ins>")
                .contains("<ins>" + Texts.t("ui.status.PARTIAL") + "</ins>")
                .doesNotContain("KGM", "CNY", "ui.status");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void decidedProposalsTellTheirStory(Language language) throws IOException {
        Texts.speak(language);

        var page = render(
                "order",
                buyer(),
                view(order("CONFIRMED"), buyer(), counter("ACCEPTED"), counter("REFUSED")),
                "order-thread");

        assertThat(page).contains("/versions/2", "太晚");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBlanketOrderIsAgreedToThenCalledOff(Language language) throws IOException {
        Texts.speak(language);
        var offered = OrderSamples.blanket("PLACED");
        var agreed = OrderSamples.blanket("AGREED");

        var deciding = render("blanket", clerk(), new BlanketView(offered, clerk(), Form.blank()), "blanket-offered");
        var calling = render("blanket", buyer(), new BlanketView(agreed, buyer(), Form.blank()), "blanket-agreed");
        var list = render("blankets", buyer(), new BlanketsView(List.of(agreed), "next", true), "blankets");
        var none = render("blankets", clerk(), new BlanketsView(List.of(), null, false), "blankets-none");
        var editor = render(
                "blanket-editor",
                buyer(),
                new BlanketEditorView(Form.blank(), List.of(new Choice("1", "石柱")), OrderSamples.MATERIALS),
                "blanket-editor");

        assertThat(deciding).contains("/agreement", "/refusal").doesNotContain("/call-offs");
        assertThat(calling).contains("name=\"call.1.quantity\"", "/end\"").doesNotContain("/agreement");
        assertThat(list).contains("/procurement/blanket-orders/new", "after=next");
        assertThat(none).contains("ln-empty").doesNotContain("/blanket-orders/new");
        assertThat(deciding).contains(Texts.t("procurement.terms.FCA"));
        assertThat(editor)
                .contains(
                        "name=\"sellerId\"",
                        "name=\"deliveryTerms\"",
                        "name=\"lines.__row__.least\"",
                        "name=\"lines.0.unit\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerPlacesAnOrderDirectly(Language language) throws IOException {
        Texts.speak(language);
        var form = Form.filled(Map.of("lines.1.item", "DRIED-CHILI|B", "lines.1.quantity", "1500"));

        var page = render(
                "order-editor",
                buyer(),
                new OrderEditorView(form, List.of(new Choice("1", "石柱")), OrderSamples.MATERIALS),
                "order-editor");

        assertThat(page)
                .contains("action=\"/procurement/orders/new\"", "name=\"sellerId\"", "name=\"deliveryTerms\"")
                .contains("value=\"1500\"", "name=\"lines.__row__.unitPrice\"")
                .doesNotContain("name=\"lines.2.item\"");
    }

    @Test
    void onlyWhatIsTypedIsCalledOff() {
        var form = Form.filled(Map.of("call.1.quantity", "1,000", "windowFrom", "2026-12-01"));

        var calling = NewBlanket.calling(form, OrderSamples.blanket("AGREED"));

        assertThat(calling.lines()).hasSize(1);
        assertThat(calling.lines().get(0).quantity().amount()).isEqualTo("1000");
        assertThat(NewBlanket.calling(Form.blank(), OrderSamples.blanket("AGREED"))
                        .lines())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anOrderOfFiveThousandLinesIsShownInPages(Language language) throws IOException {
        Texts.speak(language);
        var order = longOrder("PLACED", 5000);

        var page = render("order", clerk(), view(order, clerk()), "order-5000");

        assertThat(page)
                .contains("?from=51\"", "name=\"rest.answer\"", "name=\"lines.49.line\" value=\"50\"", "5,000")
                .contains("?lines=OPEN", "?lines=DIFFERING", "name=\"material\"")
                .doesNotContain("name=\"lines.50.answer\"", "rel=\"prev\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFilterStaysOnFurtherPagesAndInTheAnswer(Language language) throws IOException {
        Texts.speak(language);
        var search = new LinesSearch();
        search.from = 101;
        search.state = "OPEN";
        search.material = "花 椒";
        var shown = lines(150).subList(100, 150);

        var page = render(
                "order",
                clerk(),
                view(longOrder("PLACED", 5000), clerk(), new LinesView(shown, 151, search)),
                "order-open");

        assertThat(page)
                .contains("?from=151&amp;lines=OPEN&amp;material=%E8%8A%B1+%E6%A4%92")
                .contains("?from=1&amp;lines=OPEN", "name=\"at.material\" value=\"花 椒\"")
                .contains("aria-current=\"true\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(LinesSearch.of(Form.filled(Map.of("from", "101", "at.lines", "OPEN")))
                        .from(1))
                .isEqualTo("?from=1&lines=OPEN");
    }

    @Test
    void aFilterThatFindsNothingSaysSo() throws IOException {
        Texts.speak(Language.ZH);

        var page = render(
                "order",
                buyer(),
                view(longOrder("CONFIRMED", 5000), buyer(), new LinesView(List.of(), null, new LinesSearch())),
                "order-none-found");

        assertThat(page).contains("ln-empty", "没有符合条件的行");
    }

    @Test
    void anAnswerSpeaksToTheLinesOfOtherPagesToo() {
        var typed = new LinkedHashMap<String, String>(Map.of("rest.answer", "REJECTED", "rest.reason", "没有"));
        for (var row = 0; row < 50; row++) {
            typed.put("lines." + row + ".line", "" + (row + 51));
        }

        var answer = NewAnswer.of(Form.filled(typed), lines(120).subList(50, 100));

        assertThat(answer.lines()).hasSize(50).allMatch(line -> line.answer().equals("ACCEPTED"));
        assertThat(answer.lines().get(49).line()).isEqualTo(100);
        assertThat(answer.rest()).isEqualTo(new NewAnswer.Rest("REJECTED", "没有"));
    }

    @Test
    void allIsAcceptedByOneWord() {
        var answer = NewAnswer.of(Form.filled(Map.of("rest.answer", "ACCEPTED")), List.of());

        assertThat(answer.lines()).isEmpty();
        assertThat(answer.rest()).isEqualTo(new NewAnswer.Rest("ACCEPTED", null));
    }

    @Test
    void aLongProposalShowsItsFirstLinesAndHowManyFollow() throws IOException {
        Texts.speak(Language.EN);
        var one = counter("OPEN").lines().get(0);
        var many = counter("OPEN").upTo(0);
        var proposal = new Proposal(
                many.id(),
                many.version(),
                many.kind(),
                many.state(),
                many.proposed(),
                null,
                null,
                null,
                null,
                null,
                Collections.nCopies(80, one));

        var page = render("order", buyer(), view(order("PLACED", lines(80), proposal), buyer()), "order-long-proposal");

        assertThat(page).contains("And 30 further lines.");
    }

    @Test
    void onlyWhatWasTypedOverIsProposed() {
        var order = order("PARTLY_CONFIRMED", List.of(line(1, true), line(2, true)), null);
        var typed = asShown(order);
        typed.put("lines.1.unitPrice", "２９.１０");
        typed.put("lines.1.promises.1.quantity", "");

        var wanted = NewProposal.of(Form.filled(typed), order);

        assertThat(wanted.lines()).hasSize(1);
        assertThat(wanted.rows()).containsExactly(1);
        var line = wanted.lines().get(0);
        assertThat(line.line()).isEqualTo(2);
        assertThat(line.unitPrice()).isNotNull();
        assertThat(line.quantity()).isNull();
        assertThat(line.promises()).hasSize(1);
    }

    private static Map<String, String> asShown(Order order) {
        var typed = new LinkedHashMap<String, String>();
        for (var index = 0; index < order.lines().size(); index++) {
            var line = order.lines().get(index);
            var at = "lines." + index + ".";
            typed.put(at + "line", "" + line.line());
            typed.put(at + "quantity", "3,800.0");
            typed.put(at + "unitPrice", line.unitPrice().amount());
            typed.put(at + "windowFrom", "" + line.windowFrom());
            for (var row = 0; row < line.promises().size(); row++) {
                typed.put(
                        at + "promises." + row + ".quantity",
                        line.promises().get(row).quantity().amount());
                typed.put(
                        at + "promises." + row + ".date",
                        "" + line.promises().get(row).date());
            }
        }
        return typed;
    }

    private static ChangeView change(Order order, Caller reader) {
        return new ChangeView(
                new Negotiation(order, List.of(), reader, Form.blank()),
                new LinesView(order.lines(), null, new LinesSearch()),
                OrderSamples.MATERIALS);
    }

    private String render(String name, Caller caller, Object view, @Nullable String file) throws IOException {
        var out = new StringOutput();
        templates.render("procurement/" + name + ".jte", Map.of("page", frame(caller), "view", view), out);
        var page = out.toString();
        assertThat(page.replaceAll("data-live=\"[^\"]*\"", "")).doesNotContain("style=", ">procurement.");
        Frames.keep("procurement-" + file, page);
        return page;
    }

    private static PageFrame frame(Caller caller) {
        var path = "/procurement/orders";
        return Frames.of(Texts.t("procurement.order"), caller, path);
    }
}

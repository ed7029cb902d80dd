package io.linknet.portal.sourcing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.boundary.Moved;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.entity.Material;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.sourcing.entity.Bid;
import io.linknet.portal.sourcing.entity.Comparison;
import io.linknet.portal.sourcing.entity.Rfq;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import io.linknet.portal.view.boundary.ListHead;
import io.linknet.portal.view.boundary.ListSearch;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of sourcing with data, also as {@code target/gallery/sourcing-*.html} to look at. */
class SourcingPagesTest {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 10);
    private static final Instant UNTIL = Instant.parse("2026-11-30T16:00:00Z");
    private static final Party LEADER = party(1, "山城火锅食品", "Shancheng Hot Pot");
    private static final Party SHIZHU = party(2, "石柱红辣椒合作社", "Shizhu Red Chilli Cooperative");
    private static final Party JIANGJIN = party(3, "江津花椒合作社", "Jiangjin Peppercorn Cooperative");
    private static final MaterialNames MATERIALS = new MaterialNames(List.of(new Material(
            "DRIED-CHILI",
            "石柱红干辣椒",
            "Dried red chilli (Shizhu)",
            "KGM",
            List.of(new Material.Grade("A", "一级", "First grade"), new Material.Grade("B", "二级", "Second grade")))));

    private static final ListHead HEAD = new ListHead(
            "/procurement/rfqs", Map.of(), new ListSearch(), List.of("OPEN", "OPENED"), Map.of(), List.of());

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SourcingPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothSidesListRequests(Language language) throws IOException {
        Texts.speak(language);
        var view = new RfqsView(HEAD, List.of(rfq("OPEN", null, null)), null, LEADER.id(), true, MATERIALS);

        assertThat(render("rfqs", buyer(), view))
                .contains("RQ-2026-000001", "1,000 ")
                .doesNotContain("sourcing.");
        var asked = new RfqsView(HEAD, List.of(rfq("OPEN", null, null)), null, SHIZHU.id(), false, MATERIALS);
        assertThat(render("rfqs", clerk(), asked, "rfqs-asked")).contains(LEADER.name());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerWritesARequest(Language language) throws IOException {
        Texts.speak(language);
        var problem = problem("/weights", "Together 100");
        var form = Form.filled(Map.of("title", "补货", "lines.0.item", "DRIED-CHILI|B"))
                .refused(problem);
        var view = new RfqEditorView(
                form,
                List.of(new Choice("500115", "长寿区")),
                List.of(new Choice(SHIZHU.id().toString(), SHIZHU.name())),
                MATERIALS);

        assertThat(render("rfq-editor", buyer(), view))
                .contains("datetime-local", "lines.__row__.quantity", "Together 100", "name=\"invited\"")
                .doesNotContain("sourcing.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerLearnsNothingOfBidsBeforeTheOpening(Language language) throws IOException {
        Texts.speak(language);
        var view = new RfqView(rfq("OPEN", null, null), List.of(), Form.blank(), MATERIALS);

        var page = render("rfq", buyer(), view);

        assertThat(page).contains("/withdrawal").doesNotContain("award.1.1", "sourcing.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBuyerComparesAndAwardsInParts(Language language) throws IOException {
        Texts.speak(language);
        var form = Form.filled(Map.of("award.1.2.quantity", "900"));
        var refused = Moved.back(
                form.refused(problem("/parts/0/quantity", "Too much")), "parts", NewAward.places(form, comparison()));
        var view = new RfqView(rfq("OPENED", null, 2), comparison(), refused, MATERIALS);

        var page = render("rfq", buyer(), view, "rfq-opened");

        assertThat(page)
                .contains(
                        "award.1.1.quantity",
                        SHIZHU.name(),
                        JIANGJIN.name(),
                        "97.2",
                        "f-award-1-2-quantity-error",
                        "data-sum-from=\"1000\"",
                        Texts.t("sourcing.substitute.LOWER_GRADE"))
                .doesNotContain("sourcing.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSellerBidsOnAPhone(Language language) throws IOException {
        Texts.speak(language);
        var blank = new BidEditorView(rfq("OPEN", null, null), null, true, "n".repeat(32), Form.blank(), MATERIALS);
        var replacing =
                new BidEditorView(rfq("OPEN", "SEALED", null), bid(), true, "n".repeat(32), Form.blank(), MATERIALS);

        assertThat(render("bid", clerk(), blank))
                .contains("offers.0.quantity", "offers.1.substitute", "name=\"nonce\" value=\"nnn", "2,000 斤")
                .doesNotContain("sourcing.");
        assertThat(render("bid", clerk(), replacing, "bid-again"))
                .contains("value=\"28.5\"", "name=\"revision\" value=\"1\"", "/bid/withdrawal");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLoserLearnsThatItLostAndItsOwnBid(Language language) throws IOException {
        Texts.speak(language);
        var decided = new BidEditorView(lost(), bid(), false, "", Form.blank(), MATERIALS);

        var page = render("bid", clerk(), decided, "bid-lost");

        assertThat(page)
                .contains(Texts.t("sourcing.outcome.LOST"), "28.5")
                .doesNotContain(JIANGJIN.name(), "sourcing.", "/procurement/orders/");
    }

    @Test
    void rowsLeftBlankDoNotShiftWhatIsWrong() {
        var form = Form.filled(Map.of("offers.0.quantity", "", "offers.2.quantity", "5", "offers.2.line", "1"));

        var moved = Moved.back(form.refused(problem("/offers/0/quantity", "x")), "offers", NewBid.places(form));

        assertThat(moved.error("offers.2.quantity")).isEqualTo("x");
        assertThat(moved.error("offers.0.quantity")).isEmpty();
    }

    private static Problem problem(String pointer, String detail) {
        return new Problem(
                "/problems/invalid-value",
                "Not accepted",
                422,
                "Please correct",
                "urn:uuid:0",
                List.of(new Problem.FieldError(pointer, detail)));
    }

    private static Rfq rfq(String status, @Nullable String ownBid, @Nullable Integer bids) {
        return new Rfq(
                new UUID(7, 1),
                2,
                "RQ-2026-000001",
                LEADER,
                "干辣椒年前补货",
                "CNY",
                "重庆市长寿区",
                "500115",
                status,
                UNTIL,
                new Rfq.Weights(50, 20, 20, 10),
                UNTIL,
                bids == null ? null : UNTIL,
                null,
                List.of(SHIZHU, JIANGJIN),
                bids,
                ownBid,
                null,
                null,
                List.of(line()));
    }

    private static Rfq lost() {
        var open = rfq("AWARDED", "OPENED", null);
        return new Rfq(
                open.id(),
                3,
                open.number(),
                LEADER,
                open.title(),
                "CNY",
                open.place(),
                open.district(),
                "AWARDED",
                UNTIL,
                open.weights(),
                UNTIL,
                UNTIL,
                null,
                null,
                null,
                "OPENED",
                "LOST",
                null,
                open.lines());
    }

    private static Rfq.Line line() {
        return new Rfq.Line(1, "DRIED-CHILI", "A", kg("1000"), FROM, TO, "重庆市长寿区", true);
    }

    private static Bid bid() {
        var offer = new Bid.Offer(1, "DRIED-CHILI", "A", kg("800"), yuan("28.5"), yuan("0.5"), FROM, TO, null);
        return new Bid(1, "SEALED", UNTIL, List.of(offer), "含装车", "ab".repeat(32));
    }

    private static List<Comparison> comparison() {
        return List.of(new Comparison(
                1, List.of(offered(1, SHIZHU, "A", null, 120), offered(2, JIANGJIN, "B", "LOWER_GRADE", null))));
    }

    private static Comparison.Offered offered(
            int rank, Party bidder, String grade, @Nullable String substitute, @Nullable Integer km) {
        return new Comparison.Offered(
                rank,
                bidder,
                1,
                "DRIED-CHILI",
                grade,
                substitute,
                kg("800"),
                yuan("28.5"),
                yuan("0.5"),
                yuan("29"),
                FROM,
                TO,
                96,
                km,
                "含装车",
                new Comparison.Points("100.0000", "100.0000", "96.0000", "80.0000", "97.2000"));
    }

    private static QuantityBody kg(String amount) {
        return new QuantityBody(amount, "KGM");
    }

    private static UnitPriceBody yuan(String amount) {
        return new UnitPriceBody(amount, "CNY");
    }

    private static Party party(int number, String nameZh, String nameEn) {
        return new Party(new UUID(1, number), nameZh, nameEn);
    }

    private static Caller buyer() {
        return caller(LEADER, MemberKind.CHAIN_LEADER, "shancheng", "王敏", Role.BUYER);
    }

    private static Caller clerk() {
        return caller(SHIZHU, MemberKind.COOPERATIVE, "shizhu-chili", "谭晓", Role.SELLER);
    }

    private static Caller caller(Party member, MemberKind kind, String alias, String name, Role role) {
        return new Caller(new MemberId(member.id()), kind, alias, "test|" + name, name, Set.of(role));
    }

    private String render(String name, Caller caller, Object view) throws IOException {
        return render(name, caller, view, name);
    }

    private String render(String name, Caller caller, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("sourcing/" + name + ".jte", Map.of("page", frame(caller), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=");
        Frames.keep("sourcing-" + file, page);
        return page;
    }

    private static PageFrame frame(Caller caller) {
        var path = "/procurement/rfqs";
        return Frames.of(Texts.t("sourcing.rfqs"), caller, path);
    }
}

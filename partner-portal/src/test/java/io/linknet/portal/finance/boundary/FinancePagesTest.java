package io.linknet.portal.finance.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.finance.entity.Application;
import io.linknet.portal.finance.entity.EvidencePack;
import io.linknet.portal.finance.entity.Fact;
import io.linknet.portal.finance.entity.Journal;
import io.linknet.portal.finance.entity.Party;
import io.linknet.portal.finance.entity.Payable;
import io.linknet.portal.finance.entity.Signature;
import io.linknet.portal.finance.entity.Statement;
import io.linknet.portal.finance.entity.TrialBalance;
import io.linknet.portal.finance.entity.Voucher;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of money with data, also as {@code target/gallery/finance-*.html} to look at. */
class FinancePagesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2027, 1, 24);
    private static final Party LEADER = new Party(new UUID(0, 1), "山城火锅食品", "Shancheng Hot Pot Foods");
    private static final Party GROWER = new Party(new UUID(0, 2), "石柱红辣椒合作社", "Shizhu Chilli Cooperative");
    private static final Party SUPPLIER = new Party(new UUID(0, 3), "丰农农资", "Fengnong Inputs");
    private static final Party BANK = new Party(new UUID(0, 4), "渝江银行", "Yujiang Bank");
    private static final Signature WANG = new Signature("王敏", NOON);
    private static final Signature ZHOU = new Signature("周强", NOON.plusSeconds(900));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, FinancePagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aStatementSaysWhatWasTakenOffAndWhy(Language language) throws IOException {
        Texts.speak(language);

        var page = render("statement", clerk(), new StatementView(statement(), true));

        assertThat(page).contains("¥792.96", "3.5 %", "¥21,863.04", "2,400 斤").doesNotContain("style=");
        keep("finance-statement-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void statementsNameTheOtherSide(Language language) throws IOException {
        Texts.speak(language);

        var page = render("statements", clerk(), new StatementsView(List.of(statement()), "x", GROWER.id()));

        assertThat(page).contains(LEADER.name(), "after=x").doesNotContain(GROWER.name() + "</td>");
        keep("finance-statements-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDraftIsPreparedHere(Language language) throws IOException {
        Texts.speak(language);

        var page = render("payable", treasurer(), view(payable("DRAFT", null, null, false)));

        assertThat(page)
                .contains("/preparation\"", "ln-foureyes", "PO-2026-000123")
                .doesNotContain("/approval\"");
        keep("finance-payable-draft-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPreparedPayableIsApprovedByAnother(Language language) throws IOException {
        Texts.speak(language);

        var page = render("payable", treasurer(), view(payable("PREPARED", WANG, null, false)));

        assertThat(page).contains("/approval\"", "/return\"", WANG.name(), "name=\"version\" value=\"3\"");
        keep("finance-payable-prepared-" + language.code(), page);
    }

    @Test
    void whoPreparedAPayableIsNotOfferedItsApproval() {
        Texts.speak(Language.EN);

        var page = render("payable", treasurer(), view(payable("PREPARED", WANG, null, true)));

        assertThat(page).contains("a colleague has to approve").doesNotContain("/approval\"");
    }

    @Test
    void aConfirmedPayableOffersNothingMore() {
        Texts.speak(Language.EN);

        var page = render("payable", treasurer(), view(payable("CONFIRMED", WANG, ZHOU, false)));

        assertThat(page).contains(ZHOU.name()).doesNotContain("/approval\"", "/preparation\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void payablesAreSortedByWhoIsAwaited(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(payable("DRAFT", null, null, false), payable("PREPARED", WANG, null, false));

        var page = render("payables", treasurer(), new PayablesView(rows, null, "PREPARED", LEADER.id()));

        assertThat(page).contains("?status=DRAFT", "ln-waiting", GROWER.name());
        keep("finance-payables-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHeldVoucherIsPassedOnOrOffered(Language language) throws IOException {
        Texts.speak(language);

        var page = render("voucher", clerk(), voucherView(voucher("OPEN"), true));

        assertThat(page).contains("/transfers\"", "/applications\"", "/settlement\"", SUPPLIER.name(), BANK.name());
        keep("finance-voucher-" + language.code(), page);
    }

    @Test
    void anOfferedVoucherIsNotUsed() {
        Texts.speak(Language.EN);

        var page = render("voucher", clerk(), voucherView(voucher("OFFERED"), true));

        assertThat(page).doesNotContain("/transfers\"", "/settlement\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void vouchersAreCountedTogether(Language language) throws IOException {
        Texts.speak(language);
        var view = new VouchersView(
                List.of(voucher("OPEN"), voucher("OFFERED")), null, "HELD", List.of("HELD", "PASSED_ON"));

        var page = render("vouchers", clerk(), view);

        assertThat(page).contains("¥107,634.88", "relation=PASSED_ON", "ln-status");
        keep("finance-vouchers-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOfficerSeesTheEvidenceAndMakesAnOffer(Language language) throws IOException {
        Texts.speak(language);
        var view = new ApplicationView(
                application("APPLIED", null, null, false), evidence(), officer(), Form.blank(), Form.blank());

        var page = render("application", officer(), view);

        assertThat(page)
                .contains("/offer\"", "/refusal\"", "/evidence.json\"", "ln-evidence", "ln-foureyes")
                .doesNotContain("/approval\"", "/withdrawal\"");
        keep("finance-application-applied-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theApproverAgreesToAnAcceptedOffer(Language language) throws IOException {
        Texts.speak(language);
        var approver = person(BANK, MemberKind.BANK, Role.CREDIT_APPROVER);
        var view = new ApplicationView(
                application("OFFERED", WANG, null, true), evidence(), approver, Form.blank(), Form.blank());

        var page = render("application", approver, view);

        assertThat(page).contains("/approval\"", "¥53,413.81").doesNotContain("/offer\"");
        keep("finance-application-offered-" + language.code(), page);
    }

    @Test
    void theApplicantAnswersADearOfferAndSeesNoEvidence() {
        Texts.speak(Language.EN);
        var view = new ApplicationView(
                application("OFFERED", WANG, null, false), null, clerk(), Form.blank(), Form.blank());

        var page = render("application", clerk(), view);

        assertThat(page)
                .contains("/acceptance\"", "/withdrawal\"", "waits for the yes")
                .doesNotContain("/approval\"", "evidence.json");
    }

    @Test
    void whatIsOwedIsRecordedAsItComes() {
        Texts.speak(Language.EN);
        var view = new ApplicationView(
                application("DISBURSED", WANG, ZHOU, true), evidence(), officer(), Form.blank(), Form.blank());

        assertThat(render("application", officer(), view)).contains("/repayments\"", "value=\"53817.44\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theQueueShowsTheBankWhoAsks(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(application("APPLIED", null, null, false), application("DISBURSED", WANG, ZHOU, true));

        var page = render("applications", officer(), new ApplicationsView(rows, null, "", true));

        assertThat(page).contains(GROWER.name(), "4.5 %", "ln-waiting");
        keep("finance-applications-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theEvidenceShowsEveryDigest(Language language) throws IOException {
        Texts.speak(language);

        var page = render("evidence", officer(), evidence());

        assertThat(page).contains("a".repeat(64), "b".repeat(64), "\"number\" : \"PO-2026-000123\"");
        keep("finance-evidence-" + language.code(), page);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theBooksSayWhetherTheyBalance(Language language) throws IOException {
        Texts.speak(language);
        var held = new TrialBalance.Line("VOUCHERS_HELD", "1122", cny("53817.44"), cny("26908.72"), cny("26908.72"));
        var sales = new TrialBalance.Line("SALES", "6001", cny("0.00"), cny("26908.72"), cny("-26908.72"));
        var balance = new TrialBalance(
                List.of(new TrialBalance.Section("CNY", List.of(held, sales), cny("53817.44"), cny("53817.44"), true)));
        var posting = new Journal.Line(GROWER, "VOUCHERS_HELD", "1122", cny("53817.44"), cny("0.00"));
        var foreign = new Journal.Line(LEADER, "MATERIALS", "1403", cny("53817.44"), cny("0.00"));
        var journal = new Journal(
                new UUID(0, 9),
                "PAYABLE_CONFIRMED",
                "payable",
                new UUID(0, 8),
                "AP-2026-000001",
                NOON,
                List.of(posting, foreign));

        var page = render("ledger", clerk(), new LedgerView(balance, List.of(journal), null, GROWER.id(), false));

        assertThat(page).contains("1122", "AP-2026-000001", "-26,908.72").doesNotContain("1403");
        keep("finance-ledger-" + language.code(), page);
    }

    @Test
    void anEmptyListSaysWhatWillFillIt() {
        Texts.speak(Language.EN);
        var nothing = new VouchersView(List.of(), null, "HELD", List.of("HELD", "PASSED_ON"));

        assertThat(render("vouchers", clerk(), nothing)).contains("You hold no voucher");
        assertThat(render("applications", officer(), new ApplicationsView(List.of(), null, "", true)))
                .contains("Applications appear");
    }

    @Test
    void amountsAreReadAsPeopleTypeThem() {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("amount.amount", "２６,９０８。７２");
        posted.putSingle("highestRate", "4.5 %");

        assertThat(Typed.amount(Form.of(posted), "CNY")).isEqualTo(cny("26908.72"));
        assertThat(Typed.rate(Form.of(posted), "highestRate")).isEqualTo("4.5");
        assertThat(Typed.rate(Form.blank(), "highestRate")).isNull();
    }

    private static Statement statement() {
        var line = new Statement.Line(
                1,
                1,
                "石柱红干辣椒",
                "Dried red chilli (Shizhu)",
                "A",
                "B",
                new QuantityBody("1200", "KGM"),
                new UnitPriceBody("18.88", "CNY"),
                cny("22656.00"),
                "3.5",
                cny("792.96"),
                cny("21863.04"));
        return new Statement(
                new UUID(0, 11),
                "ST-2026-000001",
                new UUID(0, 12),
                "PO-2026-000123",
                new UUID(0, 13),
                "GR-2026-000001",
                LEADER,
                GROWER,
                LocalDate.of(2026, 11, 25),
                NOON,
                List.of(line),
                cny("21863.04"));
    }

    private static PayableView view(Payable payable) {
        return new PayableView(payable, true, Form.blank(), Form.blank());
    }

    private static Payable payable(
            String status, @Nullable Signature prepared, @Nullable Signature approved, boolean byYou) {
        return new Payable(
                new UUID(0, 21),
                3,
                "AP-2026-000001",
                new UUID(0, 11),
                new UUID(0, 12),
                LEADER,
                GROWER,
                cny("53817.44"),
                LocalDate.of(2026, 11, 25),
                status,
                prepared == null ? null : DUE,
                null,
                prepared,
                approved,
                null,
                byYou,
                NOON,
                List.of(
                        fact("ORDER_PLACED", 12, "PO-2026-000123"),
                        fact("DELIVERY_ANNOUNCED", 13, "SH-2026-000007"),
                        fact("GOODS_RECEIVED", 13, "GR-2026-000001")));
    }

    private static Fact fact(String kind, int document, String number) {
        return new Fact(new UUID(1, document), kind, new UUID(0, document), number, NOON, "a".repeat(64));
    }

    private static Voucher voucher(String state) {
        return new Voucher(
                new UUID(0, 31),
                "VC-2026-000001",
                new UUID(0, 21),
                LEADER,
                GROWER,
                null,
                cny("53817.44"),
                LocalDate.of(2026, 11, 25),
                DUE,
                NOON,
                state,
                List.of());
    }

    private static VoucherView voucherView(Voucher voucher, boolean mine) {
        return new VoucherView(
                voucher,
                mine,
                List.of(new Choice(SUPPLIER.id().toString(), SUPPLIER.name())),
                List.of(new Choice(BANK.id().toString(), BANK.name())),
                Form.blank(),
                Form.blank(),
                Form.blank());
    }

    private static Application application(
            String status, @Nullable Signature offered, @Nullable Signature approved, boolean accepted) {
        var priced = offered != null;
        return new Application(
                new UUID(0, 41),
                2,
                "FA-2026-000001",
                status,
                new UUID(0, 31),
                GROWER,
                BANK,
                LEADER,
                cny("53817.44"),
                DUE,
                "6",
                new Signature("冉秀英", NOON),
                priced ? "4.5" : null,
                priced ? cny("403.63") : null,
                priced ? cny("53413.81") : null,
                null,
                offered,
                accepted,
                approved,
                status.equals("DISBURSED") ? WANG : null,
                false,
                cny("0.00"),
                cny("53817.44"),
                null,
                null,
                List.of());
    }

    private static EvidencePack evidence() {
        var content = JsonNodeFactory.instance.objectNode().put("number", "PO-2026-000123");
        return new EvidencePack(
                new UUID(0, 41),
                "FA-2026-000001",
                List.of(
                        new EvidencePack.Item(
                                "ORDER_PLACED", new UUID(0, 51), "PO-2026-000123", NOON, "a".repeat(64), content),
                        new EvidencePack.Item(
                                "PAYABLE_CONFIRMATION",
                                new UUID(0, 52),
                                "AP-2026-000001",
                                NOON,
                                "a".repeat(64),
                                content)),
                "b".repeat(64));
    }

    private static MoneyBody cny(String amount) {
        return new MoneyBody(amount, "CNY");
    }

    private static Caller treasurer() {
        return person(LEADER, MemberKind.CHAIN_LEADER, Role.TREASURER);
    }

    private static Caller clerk() {
        return person(GROWER, MemberKind.COOPERATIVE, Role.TREASURER, Role.SELLER);
    }

    private static Caller officer() {
        return person(BANK, MemberKind.BANK, Role.CREDIT_OFFICER);
    }

    private static Caller person(Party member, MemberKind kind, Role... roles) {
        return new Caller(new MemberId(member.id()), kind, "alias", "iss|sub", "罗静", EnumSet.copyOf(Set.of(roles)));
    }

    private String render(String template, Caller caller, Object view) {
        var path = "/finance/" + (template.endsWith("s") || template.equals("ledger") ? template : template + "s");
        var frame = new PageFrame(
                Texts.t("finance." + (path.substring("/finance/".length()))),
                List.of(),
                null,
                Menu.of(caller, path),
                new Person("罗静", "", "alias", List.of(), 0),
                Texts.language(),
                "token",
                "nonce",
                null,
                path);
        var page = new StringOutput();
        templates.render("finance/" + template + ".jte", Map.of("page", frame, "view", view), page);
        return page.toString();
    }

    private static void keep(String name, String page) throws IOException {
        var folder = Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(
                folder.resolve(name + ".html"), page.replaceAll("/assets/[0-9a-f]{12}/", "../classes/assets/"));
    }
}

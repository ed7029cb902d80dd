package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;

/** Statement, payable, voucher, financing and ledger, as people do them on the pages. */
final class Financing {

    /** 300 kg at ¥30 less 5 % and 180 kg at ¥30. */
    static final String FACE = "¥13,950.00";

    static final String HALF = "¥6,975.00";

    /** Finds the statement of an order; it is drawn up by itself once the goods are in. */
    void readStatement(Person treasurer, String order) {
        treasurer.openUntil("/finance/statements", "tr", order).locator("a").click();
        treasurer.reads(FACE).shoot("7-statement");
    }

    /** The first of two people; may not be the second. Answers where the payable stands. */
    String prepare(Person treasurer) {
        treasurer
                .openUntil("/finance/payables?status=DRAFT", "tr", FACE)
                .locator("a")
                .click();
        treasurer.shoot("7-payable").press("提交复核").isTold("已经办").shoot("7-prepared");
        assertThat(button(treasurer, "确权")).hasCount(0);
        return path(treasurer);
    }

    /** The second of two people: the debt is confirmed, the voucher issued. */
    void approve(Person second, String payable) {
        second.open(payable).shoot("7-approve").press("确权").isTold("电子凭证已签发").shoot("7-confirmed");
    }

    /** The cooperative pays its supplier with half of the voucher. */
    void passOnHalf(Person clerk) {
        clerk.openUntil("/finance/vouchers?relation=HELD", ".ln-card a", FACE).click();
        clerk.page().locator("select[name=to]").selectOption(new SelectOption().setLabel("丰农农资"));
        var form = clerk.page().locator("form[action$='/transfers']");
        form.locator("[name='amount.amount']").fill("6975");
        clerk.shoot("7-voucher").press("转让").isTold("丰农农资").shoot("7-transferred");
    }

    /** The supplier holds its half. */
    void holdHalf(Person supplier) {
        supplier.openUntil("/finance/vouchers", ".ln-card a", HALF);
        supplier.shoot("7-supplier");
    }

    /** The cooperative offers the other half to its bank; where the application stands. */
    String offerOtherHalf(Person clerk) {
        clerk.openUntil("/finance/vouchers?relation=HELD", ".ln-card a", HALF).click();
        clerk.page().locator("select[name=bankId]").selectOption(new SelectOption().setLabel("渝江银行"));
        clerk.press("提交银行").isTold("渝江银行").shoot("7-applied");
        return path(clerk);
    }

    /** The officer, who signed in at the bank, reads the evidence and names a rate; may not approve. */
    void examineAndOffer(Person officer, String application) {
        officer.open("/finance/applications").shoot("8-bank-desk");
        officer.page().locator("a[href='" + application + "']").click();
        officer.shoot("8-application").follow("查看证据");
        officer.reads("两人确权").reads("验收").reads("SHA-256").shoot("8-evidence");
        officer.open(application).fill("rate", "4.35").press("提交报价").shoot("8-offered");
        assertThat(button(officer, "同意授信")).hasCount(0);
    }

    /** The second of the bank approves; the money is instructed and later repaid. */
    void approveAndPay(Person approver, String application) {
        approver.open(application).press("同意授信").shoot("8-approved");
        approver.press("发出付款指令").isTold("已发出付款指令").shoot("8-disbursed");
        approver.press("登记还款").isTold("已全部还清").shoot("8-repaid");
    }

    /** The books of whoever looks: debit equals credit. */
    void readLedger(Person person, String shot) {
        person.open("/finance/ledger").reads("借贷相等").shoot(shot);
        assertThat(person.page().getByText("借贷不相等")).hasCount(0);
    }

    private static Locator button(Person person, String name) {
        return person.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String path(Person person) {
        return URI.create(person.page().url()).getPath();
    }
}

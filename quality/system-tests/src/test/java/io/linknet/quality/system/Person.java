package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import io.linknet.identity.headless.Authenticator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody at a browser of their own: a clerk at a phone, a treasurer at a desk.
 *
 * <p>Screenshots of what they see are kept under {@code target/screenshots}.
 */
final class Person implements AutoCloseable {

    private static final Duration EVENTS_ARRIVE_WITHIN = Duration.ofSeconds(30);

    private final String account;
    private final Authenticator authenticator;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final AtomicInteger pagesSeen = new AtomicInteger();

    private Person(String account, BrowserContext context) {
        this.account = account;
        this.authenticator = new Authenticator(
                RunningProduct.isADemoAccount(account) ? RunningProduct.codesOf(account) : null, Clock.systemUTC());
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onDialog(Dialog::accept);
        page.onDOMContentLoaded(seen -> pagesSeen.incrementAndGet());
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // a refused form is answered with 422 on purpose; the browser counts that as a failed load
            if (message.type().equals("error") && !message.text().contains("status of 422")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    static Person atAPhone(Browser browser, String account) {
        return sit(browser, account, 360, 780);
    }

    static Person atADesk(Browser browser, String account) {
        return sit(browser, account, 1280, 800);
    }

    private static Person sit(Browser browser, String account, int width, int height) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(RunningProduct.url())
                .setViewportSize(width, height)
                .setHasTouch(width < 600)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
        return new Person(account, browser.newContext(options));
    }

    /** Signs in as people do: the welcome page, the login page (the bank's own for its officers), back again. */
    Person signIn() {
        page.navigate("/");
        page.locator("a[href^='/session/sign-in']").first().click();
        page.locator("#username").fill(account);
        if (!page.locator("#password").isVisible()) {
            page.locator("#kc-login").click();
            page.locator("#password").waitFor();
        }
        return givePassword();
    }

    /** Signs in for the first time, with a password that must be changed at once. */
    Person signInFirst(String once, String fresh) {
        comeToThePassword();
        page.locator("#password").fill(once);
        page.locator("#kc-login").click();
        page.locator("#password-new").fill(fresh);
        page.locator("#password-confirm").fill(fresh);
        page.locator("[type=submit]").first().click();
        page.locator(".ln-person").waitFor();
        return this;
    }

    /** Types the e-mail and stands at the page that asks for the password: the bank's own for its officers. */
    Person comeToThePassword() {
        page.navigate("/session/sign-in?return=/");
        page.locator("#username").fill(account);
        page.locator("#kc-login").click();
        page.locator("#password").waitFor();
        return this;
    }

    /** Gives the password at the page that asks for it. */
    Person givePassword() {
        var user = page.locator("#username");
        if (user.isVisible() && user.inputValue().isEmpty()) {
            user.fill(account);
        }
        page.locator("#password").fill(RunningProduct.password());
        page.locator("#kc-login").click();
        page.locator(".ln-person").waitFor();
        return this;
    }

    /** Chooses English by the button of the page's frame, which a phone shows in its menu. */
    Person speakEnglish() {
        var seen = page.viewportSize();
        page.setViewportSize(1280, 800);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.setViewportSize(seen.width, seen.height);
        return this;
    }

    Page page() {
        return page;
    }

    /** What the browser complained about: scripts that failed, content that the policy refused. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Person open(String path) {
        var answer = page.navigate(path);
        if (answer != null && answer.status() >= 400) {
            throw new AssertionError(account + " got " + answer.status() + " at " + path);
        }
        return this;
    }

    /** Opens a page again and again until something stands there that an event brings. */
    Locator openUntil(String path, String selector, String text) {
        var wanted = page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
        var end = System.nanoTime() + EVENTS_ARRIVE_WITHIN.toNanos();
        do {
            open(path);
            if (appears(wanted)) {
                return wanted;
            }
        } while (System.nanoTime() < end);
        throw new AssertionError(account + " waited for \"" + text + "\" at " + path + "; it says: "
                + page.locator("main").innerText());
    }

    private static boolean appears(Locator wanted) {
        try {
            wanted.waitFor(new Locator.WaitForOptions().setTimeout(1_000));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    /** Types into the field of that name. */
    Person fill(String name, String value) {
        page.locator("[name='" + name + "']:visible").fill(value);
        return this;
    }

    /** Types what a farmer has of a line, by the line's and the farmer's place on the page that pledges. */
    Person pledge(int line, int farmer, String quantity) {
        page.locator("[name^='farmers." + line + ".']").nth(farmer).fill(quantity);
        return this;
    }

    /** Opens the folded part in which the field of that name stands. */
    Person unfold(String name) {
        page.locator("details:not([open]):has([name='" + name + "']) > summary").click();
        return this;
    }

    Person choose(String name, String value) {
        page.locator("select[name='" + name + "']").selectOption(value);
        return this;
    }

    /** Follows the link of that name. */
    Person follow(String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    /** Presses the button of that name and waits for the page that comes of it; gives a code and goes on when one is asked for. */
    Person press(String name) {
        pressOnly(name);
        return isAskedForACode() ? giveCode().goOn() : this;
    }

    /** Presses the button of that name and waits for the page that comes of it. */
    Person pressOnly(String name) {
        var before = pagesSeen.get();
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForCondition(() -> pagesSeen.get() > before);
        return this;
    }

    /** Whether the page is Keycloak's that asks for a code, or where codes are set up. */
    boolean isAskedForACode() {
        return page.locator("#otp, #totp").count() > 0;
    }

    /** Gives the code that the authenticator app shows, which is set up first where the page says so. */
    Person giveCode() {
        var key = page.locator("#totpSecret");
        if (key.count() > 0) {
            authenticator.setUp(key.inputValue());
        }
        return giveCode(authenticator.code());
    }

    Person giveCode(String code) {
        var before = pagesSeen.get();
        page.locator("#otp, #totp").fill(code);
        page.locator("form:has(#otp, #totp) [type=submit]").first().click();
        page.waitForCondition(() -> pagesSeen.get() > before);
        return this;
    }

    /** From now on a passkey can be made, which signs for itself once somebody is there, as a security key that is touched. */
    Person plugInAnAuthenticator() {
        var devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var added = new JsonObject();
        added.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", added);
        return this;
    }

    /** Presses a button of Keycloak's that works by script. */
    Person pressOnceItsScriptIsThere(String button) {
        page.locator(button).waitFor();
        page.waitForLoadState();
        page.locator(button).click();
        return this;
    }

    /** Presses the button of the page that shows that what was typed is still there. */
    Person goOn() {
        var before = pagesSeen.get();
        page.locator("#go-on").click();
        page.waitForCondition(() -> pagesSeen.get() > before);
        return this;
    }

    /** What the page says after the last press. */
    Person isTold(String text) {
        assertThat(page.locator(".ln-flash[role=status]")).containsText(text);
        return this;
    }

    Person reads(String text) {
        assertThat(page.locator("main")).containsText(text);
        return this;
    }

    Person shoot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}

package io.linknet.quality.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's Chromium, driven by Playwright; {@code -Dlinknet.chromium} names another.
 *
 * <p>A test class that registers it as an extension has one browser, opened for the first person and closed after the class; a test
 * that wants one of its own opens and closes it.
 */
final class Browsers implements AfterAllCallback, AutoCloseable {

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    static Browsers open() {
        return new Browsers();
    }

    Person atAPhone(String account) {
        return Person.atAPhone(opened(), account);
    }

    Person atADesk(String account) {
        return Person.atADesk(opened(), account);
    }

    private Browser opened() {
        var known = browser;
        if (known == null) {
            var driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            playwright = driver;
            known = driver.chromium().launch(options());
            browser = known;
        }
        return known;
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("linknet.chromium", "/usr/bin/chromium")))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }
}

package io.linknet.quality.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor finds what the own people did, takes it away and checks it without LinkNet. */
@ExtendWith(RunningProduct.class)
class AuditIT {

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private static final String LEADER = "admin@shancheng.example";

    @TempDir
    Path folder;

    @Test
    void whatWasDoneIsFoundTakenAwayAndCheckedOffline() throws Exception {
        var words = Words.in("zh");
        var name = "审计" + UUID.randomUUID().toString().substring(0, 8);
        try (var leader = atADesk(LEADER).signIn();
                var operator = atADesk("operator@linknet.example").signIn()) {
            leader.open("/invitations")
                    .choose("kind", "SUPPLIER")
                    .fill("nameZh", name)
                    .fill("contactEmail", UUID.randomUUID() + "@people.example")
                    .press(words.of("onboarding.invite.submit"));
            var application = leader.page().url().replaceAll(".*/", "");

            var found = "/audit?log=PARTNER_PORTAL&object=" + application;
            leader.openUntil(found, "tr:not(:has-text('" + words.of("audit.waits") + "')) td.ln-num", "");
            leader.reads("唐文博").reads(words.of("audit.done.invited")).shoot("audit-zh-desk");
            operator.open(found);
            assertThat(operator.page().locator("main tr td")).hasCount(0);

            var file = taken(leader, application);
            assertThat(Files.readString(file)).contains(name).contains("\"proof\"");
            assertThat(verified(file)).isZero();
            Files.writeString(file, Files.readString(file).replace(name, "审计被改"));
            assertThat(verified(file)).isEqualTo(1);
        }
    }

    @Test
    void everyLogAnswersOnThePhoneInEnglish() {
        try (var auditor =
                BROWSERS.atAPhone("operator@linknet.example").signIn().speakEnglish()) {
            for (var log :
                    new String[] {"PROCUREMENT", "PRODUCTION_SYNC", "LOGISTICS", "SUPPLY_FINANCE", "PARTNER_PORTAL"}) {
                auditor.open("/audit?log=" + log).shoot("audit-en-phone-" + log);
                var sideways = auditor.page()
                        .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat((Integer) sideways).as(log).isLessThanOrEqualTo(0);
            }
            assertThat(auditor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "evidence/reads", "evidence/looks"})
    void thePortalsLogAnswersBelowItsApiAsThatOfEveryService(String path) {
        assertThat(Api.as(LEADER).get("partner-portal", path).status()).isEqualTo(200);
        assertThat(Api.as("buyer@shancheng.example").get("partner-portal", path).status())
                .isEqualTo(403);
        try (var leader = atADesk(LEADER).signIn()) {
            assertThat(leader.page().request().get("/" + path).status()).isEqualTo(404);
        }
    }

    @Test
    void noRoleNoLog() {
        var buyer = Api.as("buyer@shancheng.example");

        assertThat(buyer.get("procurement", "evidence").status()).isEqualTo(403);
        assertThat(buyer.get("procurement", "evidence/export").status()).isEqualTo(403);
    }

    private Path taken(Person leader, String application) throws IOException {
        var file = folder.resolve("own.jsonl");
        var answer = leader.page().request().get("/audit-files/PARTNER_PORTAL?object=" + application);
        assertThat(answer.status()).isEqualTo(200);
        Files.write(file, answer.body());
        return file;
    }

    /** The exit code of {@code ./linknet verify log FILE}, which takes the installation's public key. */
    private static int verified(Path file) throws IOException, InterruptedException {
        var words = List.of("./linknet", "verify", "log", file.toString());
        var program = RunningProduct.begin(words, RunningProduct.data());
        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return program.exitValue();
    }

    private static Person atADesk(String account) {
        return BROWSERS.atADesk(account);
    }
}

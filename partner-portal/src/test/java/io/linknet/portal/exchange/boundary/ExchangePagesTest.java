package io.linknet.portal.exchange.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.exchange.entity.Delivery;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a member's own systems with data, also as {@code target/gallery/exchange-*.html} to look at. */
class ExchangePagesTest {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ExchangePagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsTheAccountAndWhatIsSent(Language language) throws IOException {
        Texts.speak(language);
        var delivery = delivery(true, List.of("ORDER_RESPONSE"), 3, Instant.parse("2026-11-26T02:00:00Z"), "唐文博");
        var form = Form.filled(Map.of("version", "3")).with("kinds", delivery.kinds());

        assertThat(render(new ExchangeView(delivery, form), "open"))
                .contains(
                        "procurement.documents.from.shancheng",
                        "procurement.documents.to.shancheng",
                        Texts.t("exchange.open"),
                        "唐文博",
                        "name=\"version\" value=\"3\"")
                .containsPattern("value=\"ORDER_RESPONSE\" checked")
                .doesNotContainPattern("value=\"ORDER\" checked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsWhatWasChosenBesideTheReasonForARefusal(Language language) throws IOException {
        Texts.speak(language);
        var refused = new Problem(
                "/problems/no-account-at-broker", "No account", 422, "Not opened yet.", "urn:uuid:0", List.of());
        var delivery = delivery(false, List.of(), 0, null, null);
        var form = Form.filled(Map.of("version", "0"))
                .with("kinds", List.of("ORDER"))
                .refused(refused);

        assertThat(render(new ExchangeView(delivery, form), "closed"))
                .contains(Texts.t("exchange.closed"), "Not opened yet.")
                .containsPattern("value=\"ORDER\" checked");
    }

    private static Delivery delivery(
            boolean open, List<String> kinds, long version, @Nullable Instant at, @Nullable String by) {
        return new Delivery(
                "shancheng",
                open,
                "procurement.documents.from.shancheng",
                "procurement.documents.to.shancheng",
                kinds,
                version,
                at,
                by);
    }

    private String render(ExchangeView view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("exchange/exchange.jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">exchange.", ">ui.");
        Frames.keep("exchange-" + file, page);
        return page;
    }

    private static PageFrame frame() {
        var administrator = new Caller(
                new MemberId(new UUID(0, 7)),
                MemberKind.CHAIN_LEADER,
                "shancheng",
                "iss|sub",
                "唐文博",
                Set.of(Role.ADMINISTRATOR));
        return Frames.of(Texts.t("exchange.title"), administrator, "/procurement/exchange");
    }
}

package io.linknet.portal.secondfactor.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.secondfactor.entity.HeldFactor;
import io.linknet.portal.secondfactor.entity.HeldFactor.Kind;
import io.linknet.portal.secondfactor.entity.HeldFactors;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecurityPageTest {

    private static final HeldFactor PASSKEY =
            new HeldFactor("p", Kind.PASSKEY, "<laptop>", Instant.parse("2026-11-26T02:00:00Z"));
    private static final HeldFactor CODES = new HeldFactor("c", Kind.CODES, null, PASSKEY.since());

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, SecurityPageTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsWhatThereIsAndLetsOneOfTwoGo(Language language) {
        Texts.speak(language);

        assertThat(render(PASSKEY, CODES))
                .contains("&lt;laptop&gt;", Texts.t("secondfactor.label.none"))
                .contains(Texts.t("secondfactor.kind.PASSKEY"), Texts.t("secondfactor.kind.CODES"))
                .contains("name=\"factor\" value=\"p\"", "name=\"factor\" value=\"c\"")
                .doesNotContain(Texts.t("secondfactor.last"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhyTheLastOneStays(Language language) {
        Texts.speak(language);

        assertThat(render(CODES)).contains(Texts.t("secondfactor.last")).doesNotContain("/security/removal");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offersToSetOneUp(Language language) {
        Texts.speak(language);

        assertThat(render())
                .contains("action=\"/security/passkeys\"", "action=\"/security/codes\"")
                .contains(Texts.t("secondfactor.none"))
                .doesNotContain("/security/removal", ">secondfactor.");
    }

    private String render(HeldFactor... factors) {
        var out = new StringOutput();
        var view = new SecurityView(new HeldFactors(List.of(factors)), Form.blank());
        templates.render("secondfactor/security.jte", Map.of("page", frame(), "view", view), out);
        return out.toString();
    }

    private static PageFrame frame() {
        var seller = new Caller(
                new MemberId(new UUID(0, 7)),
                MemberKind.COOPERATIVE,
                "wuxi-potato",
                "iss|sub",
                "余良",
                Set.of(Role.SELLER));
        return Frames.of(Texts.t("secondfactor.title"), seller, "/security");
    }
}

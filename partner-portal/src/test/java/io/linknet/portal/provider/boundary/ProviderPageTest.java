package io.linknet.portal.provider.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.frame.entity.Person;
import io.linknet.portal.member.entity.Member;
import io.linknet.portal.provider.boundary.SignInView.LinkedView;
import io.linknet.portal.provider.entity.ChangeKind;
import io.linknet.portal.provider.entity.IdentityProvider;
import io.linknet.portal.provider.entity.Protocol;
import io.linknet.portal.provider.entity.ProviderChange;
import io.linknet.portal.provider.entity.ProviderChange.Failure;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How people sign in, as their member and the operator's people see it. */
class ProviderPageTest {

    private static final UUID ID = new UUID(0, 7);
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Caller OWN = new Caller(
            new MemberId(ID), MemberKind.COOPERATIVE, "nanchuan", "iss|own", "余清扬", Set.of(Role.ADMINISTRATOR));
    private static final Caller OPERATOR = new Caller(
            new MemberId(new UUID(0, 1)), MemberKind.OPERATOR, "operator", "iss|one", "陈", Set.of(Role.ADMINISTRATOR));
    private static final Member MEMBER =
            new Member(ID, "nanchuan", MemberKind.COOPERATIVE, "南川方竹笋", "Nanchuan Bamboo", "500119", null);
    private static final IdentityProvider PROVIDER = new IdentityProvider(
            Protocol.OIDC,
            "https://login.cloud.example/<b>",
            "cqfood.cn",
            Map.of("clientId", "linknet", "authorizationUrl", "http://login.cloud.example/auth"));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ProviderPageTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theMemberIsOfferedToLinkAndToldWhatToEnterAtItsSide(Language language) {
        Texts.speak(language);

        assertThat(render(null, List.of(), true, false, false))
                .contains(
                        "name=\"issuer\"",
                        "name=\"metadata\"",
                        "value=\"LINK\"",
                        "https://linknet/broker/nanchuan/endpoint")
                .doesNotContain("value=\"UNLINK\"", "/approval");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theOperatorSeesWhatItAgreesToWithItsWarnings(Language language) {
        Texts.speak(language);
        var open = proposed();

        assertThat(render(null, List.of(open), false, true, false))
                .contains(
                        "/changes/" + open.id() + "/approval",
                        "cqfood.cn",
                        "https://login.cloud.example/&lt;b&gt;",
                        Texts.t("provider.warning.plain"),
                        Texts.t("provider.warning.outside", "cqfood.cn"))
                .doesNotContain("name=\"issuer\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoProposedTakesBackAndDoesNotAgree(Language language) {
        Texts.speak(language);

        assertThat(render(null, List.of(proposed()), true, false, true))
                .contains("/declination")
                .doesNotContain("/approval", "name=\"issuer\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsLinkedCanBeUnlinkedAndItsSecretReplaced(Language language) {
        Texts.speak(language);
        var done = proposed().approve(OPERATOR, NOW).done();

        assertThat(render(PROVIDER, List.of(done), true, false, false))
                .contains("value=\"UNLINK\"", "value=\"SECRET\"", OWN.personName(), OPERATOR.personName())
                .doesNotContain("value=\"CERTIFICATES\"", "name=\"issuer\"");
        assertThat(render(PROVIDER, List.of(done), false, true, false))
                .contains("value=\"UNLINK\"")
                .doesNotContain("value=\"SECRET\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAuditorReadsAndChangesNothing(Language language) {
        Texts.speak(language);
        var failed = proposed().approve(OPERATOR, NOW).failed(Failure.DOMAIN_TAKEN);

        assertThat(render(PROVIDER, List.of(failed), false, false, false))
                .contains(Texts.t("provider.failure.DOMAIN_TAKEN"))
                .doesNotContain("action=\"/provider");
    }

    private static ProviderChange proposed() {
        return ProviderChange.propose(new UUID(0, 9), ID, ChangeKind.LINK, PROVIDER, OWN, NOW);
    }

    private String render(
            @Nullable IdentityProvider linked,
            List<ProviderChange> changes,
            boolean keeps,
            boolean decides,
            boolean ownProposal) {
        var signIn = new SignInView(
                ID,
                linked == null ? null : new LinkedView("nanchuan", true, ProviderView.of(linked)),
                "https://linknet/broker/nanchuan/endpoint",
                "https://linknet/broker/nanchuan",
                changes.stream().map(ChangeView::of).toList());
        var view = new ProviderPageView(MEMBER, signIn, keeps, decides, ownProposal, Form.blank());
        var out = new StringOutput();
        templates.render("provider/provider.jte", Map.of("page", frame(), "view", view), out);
        assertThat(out.toString()).doesNotContain("style=", ">provider.", ">ui.");
        return out.toString();
    }

    private static PageFrame frame() {
        return new PageFrame(
                Texts.t("provider.title"),
                List.of(),
                null,
                Menu.of(OWN, "/provider"),
                new Person("somebody", "LinkNet", OWN.memberAlias(), List.of(), 0),
                Texts.language(),
                "token",
                "nonce",
                null,
                "/provider");
    }
}

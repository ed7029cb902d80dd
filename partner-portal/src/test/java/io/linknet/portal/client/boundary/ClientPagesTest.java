package io.linknet.portal.client.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of a member's API clients with data, also as {@code target/gallery/client-*.html} to look at. */
class ClientPagesTest {

    private static final UUID ID = UUID.fromString("01990000-0000-7000-9000-000000000001");
    private static final Instant THEN = Instant.parse("2026-11-26T02:00:00Z");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ClientPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listTheClientsWithTheDayOfTheirLastToken(Language language) throws IOException {
        Texts.speak(language);
        var rows = List.of(row("ACTIVE", LocalDate.of(2026, 11, 25)), row("PAUSED", null), row("SUSPENDED", null));

        var page = render("client/clients", new ClientsView(rows, true), "list");

        assertThat(page)
                .contains("/clients/" + ID, "仓库系统", "member-shancheng-abcdef", "2026-11-25")
                .contains(Texts.t("client.last.unknown"), Texts.t("client.service.logistics"))
                .contains(Texts.t("client.state.ACTIVE"), Texts.t("client.state.PAUSED"))
                .contains(Texts.t("client.state.SUSPENDED"), Texts.t("people.role.planner"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offerTheFirstClientToAdministratorsOnly(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render("client/clients", new ClientsView(List.of(), true), "none"))
                .contains(Texts.t("client.none"), "/clients/new");
        assertThat(render("client/clients", new ClientsView(List.of(), false), "none-auditor"))
                .contains(Texts.t("client.none"))
                .doesNotContain("/clients/new");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepWhatWasTypedBesideTheReasonForARefusal(Language language) throws IOException {
        Texts.speak(language);
        var form = refused(Map.of("name", "仓库系统", "keys", "{\"kty\":\"oct\"}"), "/keys")
                .with("roles", List.of("planner"))
                .with("services", List.of("logistics"));

        var page = render("client/new", view(null, form, Form.blank(), false, true), "new");

        assertThat(page)
                .contains("No good.", "value=\"仓库系统\"", "name=\"bound\"", Texts.t("client.keys.hint"))
                .containsPattern("value=\"planner\" checked")
                .containsPattern("value=\"logistics\" checked")
                .doesNotContain("value=\"administrator\"", Texts.t("client.bound.bank"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void neverRepeatAPrivateKey(Language language) throws IOException {
        Texts.speak(language);
        var form = refused(Map.of("keys", "-----BEGIN PRIVATE KEY-----MIGH"), "/keys");

        assertThat(render("client/new", view(null, form, Form.blank(), false, true), "private"))
                .doesNotContain("MIGH");
        var jwk = refused(Map.of("keys", "{\"kty\":\"EC\",\"d\" : \"c2VjcmV0\"}"), "/keys");
        assertThat(render("client/new", view(null, jwk, Form.blank(), false, true), "private"))
                .doesNotContain("c2VjcmV0");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bindTheTokensOfABankWithoutAsking(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render("client/new", view(null, ClientDesk.blank(), Form.blank(), true, true), "bank"))
                .contains(Texts.t("client.bound.bank"))
                .doesNotContain("name=\"bound\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letAnAdministratorRotateKeysPauseAndDelete(Language language) throws IOException {
        Texts.speak(language);

        var page =
                render("client/client", view(row("ACTIVE", null), Form.blank(), Form.blank(), false, true), "client");

        assertThat(page)
                .contains("name=\"version\" value=\"42\"", "name=\"key\" value=\"one\"", "https://id.example/token")
                .contains("/clients/" + ID + "/pause", "/clients/" + ID + "/keys\"", "/clients/" + ID + "/key-removal")
                .contains("/clients/" + ID + "/removal", Texts.t("client.bound.yes"))
                .doesNotContain("/resumption");
        assertThat(render(
                        "client/client", view(row("PAUSED", null), Form.blank(), Form.blank(), false, true), "paused"))
                .contains("/resumption")
                .doesNotContain("/pause\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void openTheFormThatWasRefused(Language language) throws IOException {
        Texts.speak(language);
        var keys = refused(Map.of("keys", "x"), "/keys");

        assertThat(render("client/client", view(row("ACTIVE", null), Form.blank(), keys, false, true), "refused"))
                .contains("No good.")
                .containsOnlyOnce("<details class=\"ln-more\" open");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void letAnAuditorOnlyRead(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render(
                        "client/client",
                        view(row("ACTIVE", null), Form.blank(), Form.blank(), false, false),
                        "audited"))
                .contains("member-shancheng-abcdef", "two")
                .doesNotContain("<textarea", "/removal", "/pause", "/key-removal");
    }

    private static Form refused(Map<String, String> values, String pointer) {
        var reason = List.of(new FieldError(pointer, "No good."));
        return Form.filled(values).refused(new Problem("/problems/x", "Not taken", 400, "No.", "urn:uuid:0", reason));
    }

    private static ClientPageView view(@Nullable ClientRow row, Form form, Form keys, boolean bank, boolean keeps) {
        return new ClientPageView(row, "42", form, keys, Form.blank(), bank, "https://id.example/token", keeps);
    }

    private static ClientRow row(String state, @Nullable LocalDate last) {
        return ClientRow.of(new ClientView(
                ID,
                "member-shancheng-abcdef",
                "仓库系统",
                "周计划",
                List.of("planner"),
                List.of("logistics", "procurement"),
                List.of("one", "two"),
                "ES256",
                true,
                state,
                THEN,
                last));
    }

    private String render(String template, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render(template + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">client.", ">ui.", "people.role", "client.service.");
        Frames.keep("client-" + file, page);
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
        return Frames.of(Texts.t("client.title"), administrator, "/clients");
    }
}

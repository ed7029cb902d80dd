package io.linknet.portal.webhook.boundary;

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
import io.linknet.portal.webhook.boundary.EndpointView.DeliveryRow;
import io.linknet.portal.webhook.control.Webhooks;
import io.linknet.portal.webhook.entity.Delivery;
import io.linknet.portal.webhook.entity.Delivery.Attempt;
import io.linknet.portal.webhook.entity.Delivery.State;
import io.linknet.portal.webhook.entity.Endpoint;
import io.linknet.portal.webhook.entity.Endpoint.Pause;
import io.linknet.portal.webhook.entity.Outcome;
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

/** The pages of webhooks with data, also as {@code target/gallery/webhook-*.html} to look at. */
class WebhookPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final String URL = "https://erp.shancheng.example:8443/linknet/notices";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, WebhookPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsEndpointsAndWarnsOfThoseThatStoppedByThemselves(Language language) throws IOException {
        Texts.speak(language);
        var endpoints = List.of(endpoint("ERP 生产系统", null), endpoint("", Pause.FAILING), endpoint("旧", Pause.BY_HAND));

        assertThat(render("webhooks", WebhooksView.of(endpoints, true), "list"))
                .contains("ERP 生产系统", URL, Texts.t("webhook.state.ACTIVE"), Texts.t("webhook.state.PAUSED"))
                .containsOnlyOnce(Texts.t("webhook.warning.FAILING"))
                .contains(Texts.t("webhook.topic.procurement.order"));
        assertThat(render("webhooks", WebhooksView.of(List.of(), true), "none")).contains("/webhooks/new");
        assertThat(render("webhooks", WebhooksView.of(List.of(), false), "none-auditor"))
                .doesNotContain("/webhooks/new");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offersEveryTopicInTheFormOfANewOne(Language language) throws IOException {
        Texts.speak(language);
        var form = Form.blank().with("topics", List.of("procurement.order"));

        var page = render("webhook", new EndpointView(null, form, Form.blank(), List.of(), null, true), "new");

        assertThat(page).contains(Texts.t("webhook.register"));
        for (var topic : Webhooks.topics()) {
            assertThat(page).contains("value=\"" + topic + "\"").contains(Texts.t("webhook.topic." + topic));
        }
        assertThat(page).containsPattern("value=\"procurement.order\" checked");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsWhatWasTypedBesideTheReasonForARefusal(Language language) throws IOException {
        Texts.speak(language);
        var refused = new Problem(
                "/problems/webhook-address-not-allowed",
                "Nothing can be sent",
                400,
                "Give a public https address.",
                "urn:uuid:0",
                List.of(new FieldError("/url", "Give a public https address.")));
        var form = Form.filled(Map.of("url", "https://10.0.0.1/")).refused(refused);

        assertThat(render("webhook", new EndpointView(null, form, Form.blank(), List.of(), null, true), "refused"))
                .contains("value=\"https://10.0.0.1/\"", "id=\"f-url-error\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsWhatBecameOfEachDelivery(Language language) throws IOException {
        Texts.speak(language);
        var view = view(endpoint("ERP", null), true);

        assertThat(render("webhook", view, "deliveries"))
                .contains(
                        Texts.t("notice.what.order-placed", "PO-1"),
                        Texts.t("webhook.delivery.DELIVERED", 1),
                        Texts.t("webhook.delivery.WAITING", 3),
                        Texts.t("webhook.delivery.DEAD", 10),
                        Texts.t("webhook.outcome.ANSWERED", "500", "87"),
                        Texts.t("webhook.outcome.ADDRESS_REFUSED"),
                        Texts.t("webhook.test.message"),
                        "/replay\"",
                        "/replays\"",
                        "/test\"",
                        "name=\"version\" value=\"4\"",
                        "rel=\"next\"")
                .doesNotContain("whsec_", "null");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offersAnAuditorNothingToPress(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render("webhook", view(endpoint("ERP", null), false), "auditor"))
                .contains(Texts.t("notice.what.order-placed", "PO-1"))
                .doesNotContain("action=\"/webhooks/");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void offersOfAPausedOneToResumeItAndNotToSend(Language language) throws IOException {
        Texts.speak(language);

        assertThat(render("webhook", view(endpoint("ERP", Pause.GONE), true), "paused"))
                .contains(Texts.t("webhook.warning.GONE"), "/resumption\"")
                .doesNotContain("/replay\"", "/replays\"", "/test\"", "/pause\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsASecretAndUntilWhenTheFormerLives(Language language) throws IOException {
        Texts.speak(language);
        var secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        assertThat(render("secret", new SecretView("1", secret, NOW), "secret"))
                .contains(secret, Texts.t("webhook.secret.once"), Texts.t("webhook.secret.former"));
        assertThat(render("secret", new SecretView("1", secret, null), "secret-first"))
                .doesNotContain(Texts.t("webhook.secret.former"));
    }

    private static EndpointView view(Endpoint endpoint, boolean keeps) {
        var deliveries = List.of(
                delivery(
                        1, "procurement.order-placed", State.DELIVERED, 1, new Attempt(NOW, Outcome.ANSWERED, 204, 31)),
                delivery(2, "procurement.order-placed", State.WAITING, 3, new Attempt(NOW, Outcome.ANSWERED, 500, 87)),
                delivery(
                        3,
                        "procurement.order-placed",
                        State.DEAD,
                        10,
                        new Attempt(NOW, Outcome.ADDRESS_REFUSED, null, 2)),
                delivery(4, Delivery.TEST, State.WAITING, 0, null));
        return new EndpointView(
                EndpointRow.of(endpoint),
                EndpointView.filled(endpoint),
                Form.blank(),
                deliveries.stream().map(DeliveryRow::of).toList(),
                "/webhooks/" + endpoint.id() + "?after=x",
                keeps);
    }

    private static Delivery delivery(int number, String type, State state, int attempts, @Nullable Attempt last) {
        var id = new UUID(9, number);
        return new Delivery(
                id, new UUID(0, 1), "msg_" + id, type, "PO-" + number, state, attempts, NOW, NOW.plusSeconds(9), last);
    }

    private static Endpoint endpoint(String description, @Nullable Pause because) {
        return new Endpoint(
                new UUID(0, 1),
                new UUID(0, 7),
                URL,
                description,
                List.of("procurement.order", "logistics.shipment"),
                because,
                because == Pause.FAILING ? NOW : null,
                null,
                NOW,
                4);
    }

    private String render(String template, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("webhook/" + template + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">webhook.", ">ui.", ">notice.");
        Frames.keep("webhook-" + file, page);
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
        return Frames.of(Texts.t("webhook.title"), administrator, "/webhooks");
    }
}

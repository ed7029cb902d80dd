package io.linknet.portal.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.audit.entity.Log;
import io.linknet.portal.audit.entity.Written;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
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

/** What an auditor sees of the logs. */
class AuditPageTest {

    private static final UUID ID = new UUID(0, 7);
    private static final Caller AUDITOR =
            new Caller(new MemberId(ID), MemberKind.CHAIN_LEADER, "shancheng", "iss|a", "唐文博", Set.of(Role.AUDITOR));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, AuditPageTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void entriesAreToldInWordsWithNamesAndTheirPlace(Language language) {
        Texts.speak(language);
        var rows = List.of(
                written("issuer|p1", "order-placed", "purchase-order", 41L),
                written("issuer|gone", "blanket-order-changed", "blanket-order", null),
                written("issuer|p1", "something-new", "of.another-kind", 40L));

        assertThat(render(view(rows, "object=" + ID)))
                .contains(Texts.t("audit.object.purchase-order") + " · " + Texts.t("audit.done.placed"))
                .contains("陈思远", Texts.t("audit.somebody", "gone"), Texts.t("audit.waits"), ">41<")
                .contains("of.another-kind · something-new")
                .contains("/audit-files/PROCUREMENT?object=" + ID, "after=next", "&lt;b&gt;")
                .doesNotContain("<b>evil");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyLogSaysSo(Language language) {
        Texts.speak(language);

        assertThat(render(view(List.of(), ""))).contains(Texts.t("audit.none")).contains("/audit-files/PROCUREMENT\"");
    }

    private static AuditView view(List<Written> rows, String query) {
        var next = rows.isEmpty() ? null : "next";
        return new AuditView(Log.PROCUREMENT, rows, next, Form.blank(), query, Map.of("p1", "陈思远"), "issuer");
    }

    private static Written written(String actor, String action, String type, @Nullable Long place) {
        return new Written(
                ID, Instant.parse("2026-11-26T02:00:00Z"), actor, action, type, ID, "{\"x\":\"<b>evil</b>\"}", place);
    }

    private String render(AuditView view) {
        var out = new StringOutput();
        templates.render("audit/audit.jte", Map.of("page", frame(), "view", view), out);
        assertThat(out.toString()).doesNotContain("style=", ">audit.", ">ui.");
        return out.toString();
    }

    private static PageFrame frame() {
        return Frames.of(Texts.t("audit.title"), AUDITOR, "/audit");
    }
}

package io.linknet.portal.growing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.growing.entity.Base;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of bases and plots with data, also as {@code target/gallery/growing-*.html} to look at. */
class GrowingPagesTest {

    private static final UUID ID = new UUID(0, 7);
    private static final Base BASE = new Base(ID, "B1", "三店村基地", "500240", "120.50");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, GrowingPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsTheBasesOfTheCooperative(Language language) throws IOException {
        Texts.speak(language);
        var view = new BasesView(List.of(BASE), null, Map.of("500240", "石柱"));

        assertThat(render("bases", view, "bases")).contains("三店村基地", "石柱", "120.50", "/imports?kind=PLOTS");
        assertThat(render("bases", new BasesView(List.of(), null, Map.of()), "bases-none"))
                .contains("/procurement/bases/new");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsPlotsAndKeepsWhatWasTyped(Language language) throws IOException {
        Texts.speak(language);
        var problem = new Problem(
                "/problems/point-impossible",
                "No place",
                422,
                "Give both.",
                "urn:uuid:0",
                List.of(new Problem.FieldError("/latitude", "Give both.")));
        var plotForm = Form.filled(Map.of("code", "7", "longitude", "108.1")).refused(problem);
        var plots = List.of(
                new Base.Plot("1", "谭正群", "DRIED-CHILI", "3.50", "108.100000", "29.900000"),
                new Base.Plot("2", null, null, "2.00", null, null));
        var view = new BaseView(
                Form.filled(Map.of("name", "三店村基地")),
                plotForm,
                BASE,
                plots,
                null,
                List.of(new Choice("500240", "石柱")),
                List.of(new Choice(ID.toString(), "F1 谭正群")),
                Map.of("DRIED-CHILI", "石柱红干辣椒"));

        assertThat(render("base", view, "base"))
                .contains("石柱红干辣椒", "108.100000, 29.900000", "Give both.", "F1 谭正群", ID + "/plots");
        var blank = new BaseView(Form.blank(), Form.blank(), null, List.of(), null, List.of(), List.of(), Map.of());
        assertThat(render("base", blank, "base-new")).doesNotContain("/plots");
    }

    private String render(String name, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("growing/" + name + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">growing.", ">ui.");
        Frames.keep("growing-" + file, page);
        return page;
    }

    private static PageFrame frame() {
        var clerk = new Caller(
                new MemberId(ID), MemberKind.COOPERATIVE, "shizhu-chili", "iss|sub", "谭正群", Set.of(Role.SELLER));
        return Frames.of(Texts.t("growing.title"), clerk, "/procurement/bases");
    }
}

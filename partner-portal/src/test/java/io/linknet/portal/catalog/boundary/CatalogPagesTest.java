package io.linknet.portal.catalog.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.catalog.entity.CatalogMaterial;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
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

/** The catalogue with data, also as {@code target/gallery/catalog-*.html} to look at. */
class CatalogPagesTest {

    private static final UUID ID = new UUID(0, 7);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, CatalogPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsWhatIsMeasuredOfEachGrade(Language language) throws IOException {
        Texts.speak(language);
        var grade = new CatalogMaterial.Grade(
                "A",
                1,
                "一级",
                "First grade",
                "色泽鲜红",
                "Bright red",
                List.of(
                        new CatalogMaterial.Limit("MOISTURE", "%", null, "12"),
                        new CatalogMaterial.Limit("LENGTH", "cm", "6", "9"),
                        new CatalogMaterial.Limit("AFLATOXIN", "µg/kg", "0", null)));
        var chilli = new CatalogMaterial(
                "DRIED-CHILI",
                "石柱红干辣椒",
                "Dried red chilli",
                "KGM",
                null,
                7,
                10,
                List.of(grade),
                List.of("500240"),
                List.of(new CatalogMaterial.Unit("XBG", "25")),
                7L);

        var page = render("catalog", new CatalogView(List.of(chilli), Map.of("500240", "石柱"), true), "catalog");

        assertThat(page)
                .contains(
                        "≤ 12 %",
                        "6–9 cm",
                        "AFLATOXIN ≥ 0",
                        "1 XBG = 25 " + Formats.unit("KGM"),
                        "石柱",
                        "/imports?kind=GRADE_LIMITS");
        assertThat(page).contains("/procurement/catalog/DRIED-CHILI");
        assertThat(render("catalog", new CatalogView(List.of(chilli), Map.of(), false), "catalog-read"))
                .doesNotContain("/imports?kind=", "/procurement/catalog/DRIED-CHILI");
        var editor =
                new MaterialEditorView(MaterialEditorView.filled(chilli), chilli, List.of(new Choice("500240", "石柱")));
        assertThat(render("material", editor, "material"))
                .contains("name=\"version\" value=\"7\"", "name=\"grades.0.rank\"", "name=\"units.0.factor\"")
                .contains("grades.__row__.code", "units.__row__.unit")
                .containsPattern("name=\"districts\" value=\"500240\" checked")
                .doesNotContain("id=\"f-grades-0-code\"");
        assertThat(NewMaterial.of(editor.form()))
                .isEqualTo(new NewMaterial(
                        "石柱红干辣椒",
                        "Dried red chilli",
                        null,
                        7,
                        10,
                        List.of("500240"),
                        List.of(new NewMaterial.Grade("A", 1, "一级", "First grade", "色泽鲜红", "Bright red")),
                        List.of(new NewMaterial.Unit("XBG", "25"))));
    }

    private String render(String name, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("catalog/" + name + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">catalog.", ">ui.");
        Frames.keep("catalog-" + file, page);
        return page;
    }

    private static PageFrame frame() {
        var clerk = new Caller(
                new MemberId(ID), MemberKind.COOPERATIVE, "shizhu-chili", "iss|sub", "谭正群", Set.of(Role.SELLER));
        return Frames.of(Texts.t("catalog.title"), clerk, "/procurement/catalog");
    }
}

package io.linknet.portal.importing.boundary;

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
import io.linknet.portal.importing.entity.ImportFile;
import io.linknet.portal.importing.entity.ImportFile.Fault;
import io.linknet.portal.importing.entity.ImportFile.Mapping;
import io.linknet.portal.importing.entity.ImportFile.Source;
import io.linknet.portal.importing.entity.ImportFile.Tally;
import io.linknet.portal.importing.entity.ImportKind;
import io.linknet.portal.procurement.entity.Job;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The import wizard with data, also as {@code target/gallery/importing-*.html} to look at. */
class ImportingPagesTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T01:10:00Z");
    private static final UUID ID = new UUID(0, 7);
    private static final ImportKind FARMERS = new ImportKind(
            "FARMERS",
            List.of(
                    new ImportKind.Field("code", "农户编号", "Farmer number", "TEXT", true),
                    new ImportKind.Field("since", "入社日期", "Member since", "DATE", false),
                    new ImportKind.Field("areaMu", "面积（亩）", "Area (mu)", "DECIMAL", false)));
    private static final Mapping DRAWN = new Mapping(
            Map.of(
                    "code", new Source("编号", null, List.of(), List.of(), null, false),
                    "since", new Source("日期", null, List.of("M/d/yy", "dd-MMM-yy"), List.of("N/A"), null, false)),
            List.of("无", "不详"));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ImportingPagesTest.class.getClassLoader(), "gg.jte.generated.precompiled");

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void listsFilesAndOffersAnother(Language language) throws IOException {
        Texts.speak(language);
        var row = new ImportFile.Row(ID, "FARMERS", "名册.xlsx", 600, "CHECKED", new Tally(597, 1, 0, 2), MORNING, "谭正群");

        var page = render("imports", new ImportsView(Form.blank(), List.of(FARMERS), List.of(row), null), "imports");

        assertThat(page).contains("multipart/form-data", "/import-files/templates/FARMERS", "名册.xlsx", "谭正群");
        assertThat(page.indexOf("name=\"_csrf\"")).isLessThan(page.indexOf("type=\"file\""));
        assertThat(render("imports", new ImportsView(Form.blank(), List.of(), List.of(), null), "imports-none"))
                .doesNotContain("type=\"file\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsTheMappingWithItsErrorsBesideTheFields(Language language) throws IOException {
        Texts.speak(language);
        var problem = new Problem(
                "/problems/date-pattern-unreadable",
                "No date pattern",
                422,
                "x is no date pattern",
                "urn:uuid:0",
                List.of(new Problem.FieldError("/fields/since/dates/0", "x is no date pattern")));
        var file = file("UPLOADED", null, null);

        var page =
                render("import", view(file, DrawnMapping.form(file, "\"1\"").refused(problem), List.of()), "mapping");

        assertThat(page)
                .contains("M/d/yy | dd-MMM-yy", "fields.areaMu.reference", "ln-more\" open", "x is no date pattern");
        assertThat(page).doesNotContain("/taking");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void namesTheBadRowsAndOffersTheGoodOnes(Language language) throws IOException {
        Texts.speak(language);
        var bad = file("CHECKED", new Tally(597, 1, 0, 2), null);
        var good = file("CHECKED", new Tally(600, 0, 0, 0), null);
        var faults = List.of(new Fault(3, "日期", "火星", "不是日期"), new Fault(9, "", "", "与第 3 行重复。"));

        assertThat(render("import", view(bad, DrawnMapping.form(bad, "\"2\""), faults), "faults"))
                .contains("火星", "faults.csv", "goodRowsOnly", "598");
        assertThat(render("import", view(good, DrawnMapping.form(good, "\"2\""), List.of()), "checked"))
                .contains("/taking", "600")
                .doesNotContain("goodRowsOnly", "faults.csv");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsHowFarALargeFileIsAndWhatBecameOfIt(Language language) throws IOException {
        Texts.speak(language);
        var job = new Job(ID, "RUNNING", "IMPORTING", 40, false, Map.of(), null);
        var running = file("CHECKED", new Tally(5000, 0, 0, 0), job);
        var taken = file("TAKEN", new Tally(5000, 0, 0, 0), null);

        assertThat(render("import", view(running, DrawnMapping.form(running, "\"2\""), List.of()), "running"))
                .contains("<progress", "/cancellation", "hx-select=\"#import\"")
                .doesNotContain("/taking\"", "/check\"");
        assertThat(render("import", view(taken, DrawnMapping.form(taken, "\"3\""), List.of()), "taken"))
                .doesNotContain("/check\"", "/taking\"", "hx-select=\"#import\"");
    }

    @Test
    void readsTheNamesOfFilesAsTheyAreWritten() {
        var seen = new String("名册.csv".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(Uploaded.spoken(seen)).isEqualTo("名册.csv");
        assertThat(Uploaded.spoken("名册.csv")).isEqualTo("名册.csv");
        assertThat(Uploaded.spoken("caf\u00e9.csv")).isEqualTo("caf\u00e9.csv");
    }

    @Test
    void readsBackTheMappingThatItShows() {
        var file = file("UPLOADED", null, null);

        var read = DrawnMapping.of(DrawnMapping.form(file, "\"1\""), FARMERS);

        assertThat(read.fields().get("since").dates()).containsExactly("M/d/yy", "dd-MMM-yy");
        assertThat(read.fields().get("code").column()).isEqualTo("编号");
        assertThat(read.absent()).containsExactly("无", "不详");
        assertThat(read.fields()).doesNotContainKey("areaMu");
    }

    private static ImportView view(ImportFile file, Form form, List<Fault> faults) {
        return new ImportView(file, FARMERS, form, faults, null);
    }

    private static ImportFile file(String status, @Nullable Tally tally, @Nullable Job job) {
        var taken = status.equals("TAKEN");
        return new ImportFile(
                ID,
                "FARMERS",
                "名册.xlsx",
                "XLSX",
                600,
                List.of("编号", "日期", "亩数"),
                List.of(List.of("A1", "3/1/20", "3.5"), List.of("A2", "", "2")),
                DRAWN,
                status,
                tally,
                taken,
                MORNING,
                "谭正群",
                taken ? MORNING : null,
                taken ? "谭正群" : null,
                job);
    }

    private String render(String name, Object view, String file) throws IOException {
        var out = new StringOutput();
        templates.render("importing/" + name + ".jte", Map.of("page", frame(), "view", view), out);
        var page = out.toString();
        assertThat(page).doesNotContain("style=", ">importing.", ">ui.");
        Frames.keep("importing-" + file, page);
        return page;
    }

    private static PageFrame frame() {
        var clerk = new Caller(
                new MemberId(ID), MemberKind.COOPERATIVE, "shizhu-chili", "iss|sub", "谭正群", Set.of(Role.SELLER));
        return Frames.of(Texts.t("importing.title"), clerk, "/imports");
    }
}

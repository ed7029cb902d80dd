package io.linknet.portal.datacatalogue.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.datacatalogue.control.DataFields;
import io.linknet.portal.datacatalogue.entity.ClassifiedField;
import io.linknet.portal.frame.Frames;
import io.linknet.portal.frame.entity.PageFrame;
import io.linknet.portal.ui.Language;
import io.linknet.portal.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data catalogue as an auditor reads it. */
class DataCataloguePageTest {

    private static final Caller AUDITOR = new Caller(
            new MemberId(new UUID(0, 7)), MemberKind.CHAIN_LEADER, "shancheng", "iss|a", "唐文博", Set.of(Role.AUDITOR));

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, DataCataloguePageTest.class.getClassLoader(), "gg.jte.generated.precompiled");
    private final List<ClassifiedField> all = new DataFields().all();

    @AfterEach
    void fallSilent() {
        Texts.fallSilent();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aFarmersTelephoneIsToldInWords(Language language) {
        Texts.speak(language);

        assertThat(render(found(DataSearch.of("SECRET", "procurement/farmer", "PERSONAL", "mobile"), "")))
                .contains(">mobile<", Texts.t("datacatalogue.type.FarmerView"))
                .contains(Texts.t("datacatalogue.class.SECRET"), Texts.t("datacatalogue.holder.FARMER"))
                .contains(
                        Texts.t("datacatalogue.mark.PERSONAL") + " · " + Texts.t("datacatalogue.purpose.FARMERS_TRADE"))
                .contains(">GET /farmers<", Texts.t("datacatalogue.found", 1))
                .contains("value=\"SECRET\" selected", "value=\"procurement/farmer\" selected")
                .doesNotContain("rel=\"next\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingHasAName(Language language) {
        Texts.speak(language);

        assertThat(all)
                .as("names for datacatalogue.type., .part., .event. and .feature. in both languages")
                .extracting(FieldRow::new)
                .allSatisfy(row -> {
                    assertThat(row.type().split(" · "))
                            .as(row.field().type())
                            .doesNotContainAnyElementsOf(
                                    List.of(row.field().type().split("\\.")));
                    assertThat(row.feature()).as(row.field().feature()).doesNotContain("datacatalogue.");
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isFoundByTheNameThatPeopleGiveIt(Language language) {
        Texts.speak(language);

        var view =
                found(DataSearch.of("", "supply-finance/voucher", "", Texts.t("datacatalogue.type.VoucherView")), "");

        assertThat(view.rows())
                .extracting(row -> row.field().type())
                .contains("VoucherView")
                .doesNotContain("TransferView.kept");
    }

    @Test
    void theNextPageGoesOnWhereThisOneEnds() {
        var seen = new ArrayList<String>();
        var search = DataSearch.of("RELATION", "", "", "");
        var view = found(search, "");
        var pages = 1;
        seen.addAll(keys(view));
        while (view.next() != null) {
            view = found(search, view.next());
            seen.addAll(keys(view));
            pages++;
        }

        var wanted = all.stream()
                .filter(field -> field.dataClass() == DataClass.RELATION)
                .map(ClassifiedField::key)
                .toList();
        assertThat(seen).containsExactlyElementsOf(wanted).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo((wanted.size() + 49) / 50);
    }

    @Test
    void theAddressOfTheNextPageKeepsTheSearch() {
        assertThat(render(found(DataSearch.of("RELATION", "", "", "a&b"), ""))).contains(Texts.t("datacatalogue.none"));
        assertThat(render(found(DataSearch.of("RELATION", "", "", ""), "")))
                .contains("href=\"/data-catalogue?class=RELATION&amp;after=", "rel=\"next\"");
    }

    @Test
    void whatIsTypedIsOnlyText() {
        assertThat(render(found(DataSearch.of("", "", "", "\"><b>evil</b>"), "")))
                .doesNotContain("<b>evil");
    }

    @Test
    void everyMarkIsInUse() {
        for (var mark : Mark.values()) {
            assertThat(found(DataSearch.of("", "", mark.name(), ""), "").rows())
                    .as(mark.name())
                    .isNotEmpty();
        }
    }

    private DataCatalogueView found(DataSearch search, String after) {
        return DataCatalogueView.of(all, search, after);
    }

    private static List<String> keys(DataCatalogueView view) {
        return view.rows().stream().map(row -> row.field().key()).toList();
    }

    private String render(DataCatalogueView view) {
        var out = new StringOutput();
        templates.render("datacatalogue/catalogue.jte", Map.of("page", frame(), "view", view), out);
        assertThat(out.toString()).doesNotContain("style=", ">datacatalogue.", ">ui.");
        return out.toString();
    }

    private static PageFrame frame() {
        return Frames.of(Texts.t("datacatalogue.title"), AUDITOR, "/data-catalogue");
    }
}

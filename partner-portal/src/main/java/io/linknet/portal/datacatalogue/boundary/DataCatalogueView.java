package io.linknet.portal.datacatalogue.boundary;

import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Mark;
import io.linknet.portal.datacatalogue.entity.ClassifiedField;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the data catalogue.
 *
 * @param found how many fields fit the search
 * @param next key of the last row shown; absent on the last page
 * @param query the search as part of an address; empty when there is none
 * @param features of the whole catalogue, to choose one
 */
public record DataCatalogueView(
        List<FieldRow> rows, int found, @Nullable String next, Form form, String query, List<Choice> features) {

    private static final int ROWS = 50;

    /** The rows after a key that fit a search. */
    static DataCatalogueView of(List<ClassifiedField> all, DataSearch search, String after) {
        var wanted = search.values();
        var fitting =
                all.stream().map(FieldRow::new).filter(row -> row.fits(wanted)).toList();
        var rest = fitting.stream()
                .filter(row -> row.field().key().compareTo(after) > 0)
                .toList();
        var shown = rest.subList(0, Math.min(ROWS, rest.size()));
        var next = rest.size() > ROWS ? shown.get(ROWS - 1).field().key() : null;
        return new DataCatalogueView(shown, fitting.size(), next, Form.filled(wanted), search.query(), features(all));
    }

    private static List<Choice> features(List<ClassifiedField> all) {
        return all.stream()
                .map(field -> new Choice(
                        field.service() + "/" + field.feature(), FieldRow.feature(field.service(), field.feature())))
                .distinct()
                .toList();
    }

    /** All classes, the widest first. */
    public List<Choice> classes() {
        return Arrays.stream(DataClass.values())
                .map(it -> new Choice(it.name(), Texts.t("datacatalogue.class." + it)))
                .toList();
    }

    /** What each class means. */
    public List<String> meanings() {
        return Arrays.stream(DataClass.values())
                .map(it -> Texts.t("datacatalogue.class." + it) + Texts.t("datacatalogue.means." + it))
                .toList();
    }

    public List<Choice> marks() {
        return Arrays.stream(Mark.values())
                .map(it -> new Choice(it.name(), FieldRow.mark(it)))
                .toList();
    }

    /** Address of the next page. */
    public String nextPage() {
        return "/data-catalogue?" + (query.isEmpty() ? "" : query + "&") + "after="
                + URLEncoder.encode(String.valueOf(next), StandardCharsets.UTF_8);
    }
}

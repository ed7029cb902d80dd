package io.linknet.portal.production.boundary;

import io.linknet.portal.frame.entity.Form;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a planner wrote.
 *
 * @param openingStock decimal text
 * @param unit of all amounts
 * @param weeks the need per week
 */
public record NewPlan(String openingStock, String unit, List<WeeklyNeed> weeks) {

    /** Weeks a form can have. */
    static final int MOST_WEEKS = 53;

    /**
     * The need of a week.
     *
     * @param week ISO 8601
     * @param need decimal text
     */
    public record WeeklyNeed(String week, String need) {}

    static NewPlan of(Form form) {
        return new NewPlan(
                decimal(form, "openingStock"),
                form.value("unit"),
                IntStream.range(0, form.rows("weeks", MOST_WEEKS))
                        .mapToObj(row -> new WeeklyNeed(
                                form.value("weeks." + row + ".week"), decimal(form, "weeks." + row + ".need")))
                        .toList());
    }

    /** Full-width digits and separators of thousands as people type them; nothing typed is nothing needed. */
    private static String decimal(Form form, String name) {
        var text = Normalizer.normalize(form.value(name, "0"), Normalizer.Form.NFKC);
        return text.replace(",", "").replace(" ", "").replace("。", ".");
    }
}

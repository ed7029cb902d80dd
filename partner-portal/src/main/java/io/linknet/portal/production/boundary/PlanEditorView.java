package io.linknet.portal.production.boundary;

import io.linknet.portal.frame.entity.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which a plan is written.
 *
 * @param material its code
 * @param name its name
 * @param unit of all amounts
 * @param weeks the weeks that can be filled in, by the form or from this week on
 * @param form as it stands
 */
public record PlanEditorView(String material, String name, String unit, List<String> weeks, Form form) {

    private static final int USUAL_WEEKS = 10;

    /** A form as it was posted. */
    static PlanEditorView posted(String material, String name, Form form) {
        var rows = form.rows("weeks", NewPlan.MOST_WEEKS);
        var weeks = IntStream.range(0, rows)
                .mapToObj(row -> form.value("weeks." + row + ".week"))
                .toList();
        return new PlanEditorView(material, name, form.value("unit"), weeks, form);
    }

    /**
     * A form filled with what is planned, from this week on, and with the stock this week opens with.
     *
     * @param row the material's row of the grid that begins with this week
     */
    static PlanEditorView of(Grid.Row row, @Nullable Plan plan, String thisWeek) {
        var values = new LinkedHashMap<String, String>();
        values.put("unit", row.unit());
        values.put("openingStock", openingStock(row, plan));
        if (plan != null) {
            values.put("version", "\"" + plan.version() + "\"");
        }
        var weeks = IntStream.range(0, length(plan, thisWeek))
                .mapToObj(later -> Weeks.plus(thisWeek, later))
                .toList();
        for (var week = 0; week < weeks.size(); week++) {
            values.put("weeks." + week + ".need", plan == null ? "" : plan.need(weeks.get(week)));
        }
        return new PlanEditorView(row.materialCode(), row.name(), row.unit(), weeks, Form.filled(values));
    }

    private static String openingStock(Grid.Row row, @Nullable Plan plan) {
        if (plan == null) {
            return "";
        }
        var opening =
                row.weeks().isEmpty() ? plan.openingStock() : row.weeks().get(0).opening();
        return opening.startsWith("-") ? "0" : opening;
    }

    private static int length(@Nullable Plan plan, String thisWeek) {
        var length = USUAL_WEEKS;
        for (var later = USUAL_WEEKS; plan != null && later < NewPlan.MOST_WEEKS; later++) {
            if (!plan.need(Weeks.plus(thisWeek, later)).isEmpty()) {
                length = later + 1;
            }
        }
        return length;
    }
}

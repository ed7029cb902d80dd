package io.linknet.portal.replenishment.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.replenishment.entity.Rule;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form that says how a material is bought. */
public record RuleEditorView(String material, Form form, MaterialNames names) {

    /** A form with what is said so far. */
    static Form form(Rule.@Nullable Written written) {
        if (written == null) {
            return Form.blank();
        }
        var rule = written.rule();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", Long.toString(written.version()));
        values.put("gradeCode", rule.gradeCode());
        values.put("unit", rule.unit());
        values.put("safetyStock", text(rule.safetyStock()));
        values.put("lotSize", text(rule.lotSize()));
        values.put("minimumOrder", text(rule.minimumOrder()));
        values.put("yieldPercent", text(rule.yieldPercent()));
        values.put("leadDays", rule.leadDays() == null ? "" : rule.leadDays().toString());
        var ceiling = rule.priceCeiling();
        values.put("priceCeiling", ceiling == null ? "" : ceiling.amount());
        return Form.filled(values);
    }

    /** Units that materials are bought in. */
    public List<Choice> units() {
        return Stream.of("KGM", "TNE", "LTR", "C62")
                .map(code -> new Choice(code, Formats.unit(code)))
                .toList();
    }

    private static String text(@Nullable String amount) {
        return amount == null ? "" : amount;
    }
}

package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a demand.
 *
 * @param members who can be invited
 * @param districts where goods can be wanted
 * @param amended the demand that is said anew; absent for a new one
 */
public record DemandEditorView(
        Form form, MaterialNames materials, List<Choice> members, List<Choice> districts, @Nullable Demand amended) {

    /** Rows to show: those typed; for a new demand at least two. */
    public List<String> rows() {
        return IntStream.range(0, Math.max(amended == null ? 2 : 1, form.rows("lines", NewDemand.MOST)))
                .mapToObj(String::valueOf)
                .toList();
    }

    /** Whether the row is a line that stands already, so that its material and unit stay. */
    public boolean stands(String row) {
        return !form.value("lines." + row + ".line").isEmpty();
    }

    /** What a row asks for, in words. */
    public String item(String row) {
        var item = form.value("lines." + row + ".item").split("\\|", 2);
        return item.length < 2 ? item[0] : materials.name(item[0]) + " · " + materials.grade(item[0], item[1]);
    }

    /** The grades of a row's material, each as material and grade. */
    public List<Choice> grades(String row) {
        var material = form.value("lines." + row + ".item").split("\\|", 2)[0];
        return materials.grades(material).stream()
                .map(grade ->
                        new Choice(material + "|" + grade.value(), materials.name(material) + " · " + grade.label()))
                .toList();
    }

    /** Units that materials are asked for in. */
    public List<Choice> units() {
        return DemandChoices.units();
    }

    /** How binding a line is. */
    public List<Choice> zones() {
        return Stream.of("FIRM", "SEMI_FIRM", "FORECAST")
                .map(zone -> new Choice(zone, t("procurement.zone." + zone)))
                .toList();
    }

    /** Who may answer. */
    public List<Choice> audiences() {
        return DemandChoices.audiences();
    }

    /** Who brings the goods. */
    public List<Choice> terms() {
        return DemandChoices.terms();
    }

    /** What is covered first. */
    public List<Choice> priorities() {
        return DemandChoices.priorities();
    }

    /** Whether the price is the most or exactly what is paid. */
    public List<Choice> prices() {
        return DemandChoices.prices();
    }
}

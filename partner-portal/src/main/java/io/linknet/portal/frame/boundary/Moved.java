package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.Problem;
import io.linknet.portal.frame.entity.Form;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Leads what is wrong with a row that was sent back to where that row stands in the form: rows left blank are not sent. */
public final class Moved {

    private Moved() {}

    /**
     * The same form, with its errors beside their fields.
     *
     * @param list name of the list in the request
     * @param places where the rows that were sent stand in the form, in order, for example {@code offers.3}
     */
    public static Form back(Form form, String list, List<String> places) {
        return back(form, pointer -> moved(form, pointer, list, places));
    }

    /** The same form, with each of its errors where the pointer leads that becomes of its own. */
    public static Form back(Form form, UnaryOperator<String> lead) {
        var problem = form.problem();
        if (problem == null || problem.errors() == null) {
            return form;
        }
        var errors = problem.errors().stream()
                .map(error -> new Problem.FieldError(lead.apply(error.pointer()), error.detail()))
                .toList();
        return form.refused(new Problem(
                problem.type(), problem.title(), problem.status(), problem.detail(), problem.instance(), errors));
    }

    private static String moved(Form form, String pointer, String list, List<String> places) {
        var found = Pattern.compile("^/" + list + "/(\\d{1,4})(?=/|$)").matcher(pointer);
        if (!found.find()) {
            return pointer;
        }
        var row = Integer.parseInt(found.group(1));
        return row < places.size()
                ? "/" + places.get(row).replace('.', '/')
                        + chosen(form, places.get(row), pointer.substring(found.end()))
                : pointer;
    }

    /** A material and its grade are chosen together, in a field {@code item}. */
    private static String chosen(Form form, String place, String field) {
        var together = (field.equals("/materialCode") || field.equals("/gradeCode"))
                && !form.all(place + ".item").isEmpty();
        return together ? "/item" : field;
    }
}

package io.linknet.portal.sourcing.boundary;

import io.linknet.kernel.problem.Problem;
import io.linknet.portal.frame.entity.Form;
import java.util.List;
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
        var problem = form.problem();
        if (problem == null || problem.errors() == null) {
            return form;
        }
        var errors = problem.errors().stream()
                .map(error -> new Problem.FieldError(moved(error.pointer(), list, places), error.detail()))
                .toList();
        return form.refused(new Problem(
                problem.type(), problem.title(), problem.status(), problem.detail(), problem.instance(), errors));
    }

    private static String moved(String pointer, String list, List<String> places) {
        var found = Pattern.compile("^/" + list + "/(\\d{1,4})(?=/|$)").matcher(pointer);
        if (!found.find()) {
            return pointer;
        }
        var row = Integer.parseInt(found.group(1));
        return row < places.size() ? "/" + places.get(row).replace('.', '/') + pointer.substring(found.end()) : pointer;
    }
}

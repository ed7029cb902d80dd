package io.linknet.procurement.importing.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The names of a table's columns: each has one, and no two are the same. */
final class Headings {

    private static final int MOST_CHARACTERS = 120;

    private Headings() {}

    static List<String> of(List<String> row) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var index = 0; index < row.size(); index++) {
            var plain = row.get(index).strip().replaceAll("\\s+", " ");
            var name = plain.isEmpty() ? "#" + (index + 1) : cut(plain);
            var unique = name;
            for (var again = 2; !taken.add(unique); again++) {
                unique = name + " (" + again + ")";
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }

    private static String cut(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }
}

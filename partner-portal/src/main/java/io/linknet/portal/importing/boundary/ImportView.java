package io.linknet.portal.importing.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.importing.entity.ImportFile;
import io.linknet.portal.importing.entity.ImportKind;
import io.linknet.portal.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way.
 *
 * @param form the mapping, as it stands or as typed
 * @param faults the first rows that are not taken
 */
public record ImportView(
        ImportFile file, ImportKind kind, Form form, List<ImportFile.Fault> faults, @Nullable String next) {

    /** The columns of the file. */
    public List<Choice> columns() {
        return file.headings().stream().map(it -> new Choice(it, it)).toList();
    }

    /** Whether more is said of a field than its column, so that it is shown unfolded. */
    public boolean isDetailed(ImportKind.Field field) {
        return List.of("constant", "dates", "absent", "reference", "decimalComma").stream()
                .map(part -> "fields." + field.name() + "." + part)
                .anyMatch(name -> !form.value(name).isEmpty() || form.hasErrorAt(name) || isWrong(name));
    }

    /** An error may name one of several patterns: {@code /fields/day/dates/0}. */
    private boolean isWrong(String name) {
        return form.hasErrorAt(name + ".0");
    }
}

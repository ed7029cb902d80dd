package io.linknet.portal.importing.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.importing.entity.ImportFile;
import io.linknet.portal.importing.entity.ImportKind;
import io.linknet.portal.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of the member, and the form for another. */
public record ImportsView(Form form, List<ImportKind> kinds, List<ImportFile.Row> rows, @Nullable String next) {

    /** What can be imported. */
    public List<Choice> choices() {
        return kinds.stream().map(it -> new Choice(it.kind(), it.label())).toList();
    }
}

package io.linknet.kernel.architecture;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of who may call what, as a file: what it says, a heading, then the rows of all modules by address. */
record AuthorisationFile(Path path) {

    private static final String FIRST_COLUMN = "module";

    private static final List<String> ABOUT = List.of(
            "# Who may call what: a caller needs a yes in the column of one of its roles and a yes in that of its member's kind.",
            "# no: 403, and 401 to nobody (pages send nobody to sign in). hidden: 404. Whose document it is, is asked after that (404).",
            "# fresh: people are asked for a second factor given in the last five minutes (401), after role and kind and before the document.",
            "# Made from the code (AuthorisationTable), checked by each module's ArchitectureTest and by AuthorisationIT, not edited:",
            "# mvn test -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false -Dlinknet.authorisation.write=true");

    /** The rows of one module; none when there is no file. */
    List<String> rows(String module) throws IOException {
        return table().rows(module);
    }

    /** Makes sure that these are the module's rows, see {@link TableFile#requireRows}. */
    void requireRows(String module, List<String> rows, String write) throws IOException {
        table().requireRows(module, rows, write);
    }

    /** Writes these rows in place of that module's. */
    void replace(String module, List<String> rows) throws IOException {
        table().replace(module, rows);
    }

    private TableFile table() {
        return new TableFile(path, ABOUT, heading());
    }

    private static String heading() {
        var roles = Arrays.stream(Role.values()).map(Role::tokenName);
        var kinds = DeclaredEndpoint.kinds().stream().map(MemberKind::name);
        return Stream.of(Stream.of(FIRST_COLUMN, "path", "method", "body", "fresh", "nobody"), roles, kinds)
                .flatMap(it -> it)
                .collect(Collectors.joining(","));
    }
}

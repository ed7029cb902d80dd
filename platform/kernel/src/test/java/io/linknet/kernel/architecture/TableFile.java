package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table made from the code, as a file: what it is about, a heading, then the rows of all modules in their order.
 *
 * @param about lines that begin with {@code #}
 * @param heading names of the columns, the module's first
 */
record TableFile(Path path, List<String> about, String heading) {

    /** The rows of one module; none when there is no file. */
    List<String> rows(String module) throws IOException {
        return all().filter(row -> row.startsWith(module + ",")).toList();
    }

    /** Writes these rows in place of that module's. */
    void replace(String module, List<String> rows) throws IOException {
        var others = all().filter(row -> !row.startsWith(module + ","));
        var sorted = Stream.concat(others, rows.stream()).sorted().toList();
        var lines =
                Stream.of(about.stream(), Stream.of(heading), sorted.stream()).flatMap(it -> it);
        Files.writeString(path, lines.collect(Collectors.joining("\n", "", "\n")));
    }

    /**
     * Makes sure that these are the module's rows; writes them before if that is wished for.
     *
     * @param write the system property that wishes for it
     */
    void requireRows(String module, List<String> rows, String write) throws IOException {
        if (Boolean.getBoolean(write)) {
            replace(module, rows);
        }
        assertThat(rows(module))
                .as(
                        "rows of %s in %s; -D%s=true writes them anew, read them before they are committed",
                        module, path, write)
                .containsExactlyElementsOf(rows);
    }

    private Stream<String> all() throws IOException {
        return Files.exists(path)
                ? Files.readAllLines(path).stream().filter(line -> !line.startsWith("#") && !line.equals(heading))
                : Stream.of();
    }
}

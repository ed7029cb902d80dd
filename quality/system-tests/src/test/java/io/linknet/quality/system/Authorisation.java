package io.linknet.quality.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Who may call what, as {@code docs/authorisation.csv} says; each module's own tests keep it equal to the code. */
final class Authorisation {

    private static final String FIRST_ROLE = "administrator";
    private static final String FIRST_KIND = "CHAIN_LEADER";

    private final List<String> heading;
    private final List<Row> rows;

    private Authorisation(List<String> lines) {
        heading = List.of(lines.get(0).split(","));
        rows = lines.stream().skip(1).map(this::row).toList();
    }

    static Authorisation table() {
        try {
            var lines = Files.readAllLines(RunningProduct.root().resolve("docs/authorisation.csv"));
            return new Authorisation(
                    lines.stream().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Row row(String line) {
        var values = line.split(",");
        var cells = new HashMap<String, String>();
        IntStream.range(0, values.length).forEach(column -> cells.put(heading.get(column), values[column]));
        return new Row(cells);
    }

    List<String> roles() {
        return heading.subList(heading.indexOf(FIRST_ROLE), heading.indexOf(FIRST_KIND));
    }

    List<String> kinds() {
        return heading.subList(heading.indexOf(FIRST_KIND), heading.size());
    }

    /** The rows of the portal's pages and forms. */
    List<Row> ofPages() {
        return rows.stream().filter(row -> !row.path().startsWith("/api/")).toList();
    }

    /** The rows of the APIs. */
    List<Row> ofApis() {
        return rows.stream().filter(row -> row.path().startsWith("/api/")).toList();
    }

    /** One endpoint: its address, what it reads, and a cell for nobody, for each role and for each kind. */
    record Row(Map<String, String> cells) {

        private static final String JSON = "application/json";

        String cell(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }

        /** The first of these columns that lets in. */
        String firstAllowed(List<String> columns) {
            return columns.stream()
                    .filter(column -> cell(column).equals("yes"))
                    .findFirst()
                    .orElseThrow();
        }

        String path() {
            return cell("path");
        }

        String method() {
            return cell("method");
        }

        /** For example {@code procurement}. */
        String service() {
            return path().split("/")[2];
        }

        /** Below the service, for example {@code orders/{id}}. */
        String resource() {
            return path().split("/", 4)[3];
        }

        boolean isPublic() {
            return cell("nobody").equals("yes");
        }

        /** Whether people are asked for a second factor given in the last five minutes. */
        boolean asksForAFreshSignIn() {
            return cell("fresh").equals("yes");
        }

        boolean asksForADocument() {
            return method().equals("GET") && path().contains("{id}");
        }

        boolean readsNothing() {
            return cell("body").equals("-");
        }

        boolean readsJson() {
            return cell("body").equals(JSON);
        }

        boolean readsXml() {
            return cell("body").equals("application/xml");
        }

        @Override
        public String toString() {
            return method() + " " + path() + (readsXml() ? " as XML" : "");
        }
    }
}

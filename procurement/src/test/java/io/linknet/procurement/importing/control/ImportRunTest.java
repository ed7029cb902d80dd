package io.linknet.procurement.importing.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.importing.entity.Mapping;
import io.linknet.procurement.importing.entity.Mapping.Source;
import io.linknet.procurement.importing.entity.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ImportRunTest {

    private final Shelf shelf = new Shelf();
    private final List<String> faults = new ArrayList<>();

    @Test
    void readsCellsInTheWayThatTheirColumnSays() throws IOException {
        var mapping = mapping(
                Map.of(
                        "key", Source.of("No"),
                        "day",
                                new Source(
                                        "Day",
                                        null,
                                        List.of("'20'MM-dd-yy", "M/d/yy"),
                                        List.of("Date Not Captured"),
                                        null,
                                        false),
                        "amount", new Source("Sum", null, List.of(), List.of(), null, true),
                        "unit", new Source(null, "KGM", List.of(), List.of(), null, false)),
                "n/a");

        var tally = run(
                """
                No;Day;Sum
                1;2012-01-06;1.234,50
                2;11/13/06;￥８８
                3;date not captured;N/A
                """,
                mapping);

        assertThat(faults).isEmpty();
        assertThat(tally).isEqualTo(new Tally(3, 0, 0, 0));
        assertThat(shelf.rows.get("1")).containsEntry("day", "2006-12-01").containsEntry("amount", "1234.50");
        assertThat(shelf.rows.get("2")).containsEntry("day", "2006-11-13").containsEntry("amount", "88");
        assertThat(shelf.rows.get("3")).containsOnlyKeys("key", "unit").containsEntry("unit", "KGM");
    }

    @Test
    void namesEachBadRowWithItsColumnAndRule() throws IOException {
        var tally = run(
                """
                No,Day,Sum
                ,2026-02-30,1.2.3
                A,2026-02-28,"1,234.5"
                A,2026-02-28,1
                %s,,
                B,,ERROR:#DIV/0!
                """
                        .formatted("x".repeat(11)),
                simple());

        assertThat(faults)
                .containsExactly(
                        "2.1 No cell-missing",
                        "2.2 Day cell-no-date",
                        "2.3 Sum cell-no-decimal",
                        "4.1 No row-listed-twice",
                        "5.1 No cell-too-long",
                        "6.1 Sum cell-is-an-error");
        assertThat(tally).isEqualTo(new Tally(1, 0, 0, 4));
        assertThat(shelf.rows.get("A")).containsEntry("amount", "1234.5");
    }

    @Test
    void writesNothingWhenItOnlyTries() throws IOException {
        var trial =
                new ImportRun(shelf, shelf.open(new MemberId(new java.util.UUID(0, 1))), simple(), false, listener());

        var tally = trial.through(TableFile.of("No\nA\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(tally).isEqualTo(new Tally(1, 0, 0, 0));
        assertThat(shelf.rows).isEmpty();
    }

    @Test
    void followsReferencesForwardsAndBackwards() throws IOException {
        var mapping = mapping(Map.of(
                "key",
                Source.of("No"),
                "amount",
                new Source("Sum", null, List.of(), List.of(), "See ASN-* (ID#:{key})", false)));

        run("No,Sum\n1,See ASN-93 (ID#:3)\n2,See ASN-7 (ID#:1)\n3,12\n4,See ASN-7 (ID#:99)\n", mapping);

        assertThat(shelf.references).containsExactlyInAnyOrderEntriesOf(Map.of("1", "3", "2", "1"));
        assertThat(faults).containsExactly("5.1 Sum cell-points-nowhere");
    }

    @Test
    void takesBackTheApostropheOfOurOwnExports() throws IOException {
        var sheet = new Spreadsheet(List.of("No", "Name"));
        sheet.row("=1+1", "-5");

        assertThat(new String(sheet.bytes(), StandardCharsets.UTF_8)).endsWith("'=1+1,'-5\r\n");
        new ImportRun(
                        shelf,
                        shelf.open(new MemberId(new java.util.UUID(0, 1))),
                        mapping(Map.of("key", Source.of("No"), "amount", Source.of("Name"))),
                        true,
                        listener())
                .through(TableFile.of(sheet.bytes()));
        assertThat(shelf.rows.get("=1+1")).containsEntry("amount", "-5");
    }

    @Test
    void goesThroughManyBatches() throws IOException {
        var text = new StringBuilder("No\n");
        for (var number = 0; number < ImportRun.BATCH * 2 + 1; number++) {
            text.append(number).append('\n');
        }

        assertThat(run(text.toString(), simple()).added()).isEqualTo(ImportRun.BATCH * 2 + 1);
        assertThat(run(text.toString(), simple()).unchanged()).isEqualTo(ImportRun.BATCH * 2 + 1);
    }

    private Tally run(String text, Mapping mapping) throws IOException {
        return new ImportRun(shelf, shelf.open(new MemberId(new java.util.UUID(0, 1))), mapping, true, listener())
                .through(TableFile.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportRun.Listener listener() {
        return new ImportRun.Listener() {
            @Override
            public void fault(int row, int ordinal, String heading, String cell, DomainRuleViolation why) {
                faults.add(
                        row + "." + ordinal + " " + heading + " " + why.type().slug());
            }

            @Override
            public void done(Tally soFar) {
                assertThat(soFar.added()).isNotNegative();
            }
        };
    }

    private static Mapping simple() {
        return mapping(Map.of("key", Source.of("No"), "day", Source.of("Day"), "amount", Source.of("Sum")));
    }

    private static Mapping mapping(Map<String, Source> fields, String... absent) {
        return new Mapping(fields, List.of(absent));
    }

    /** A target that keeps its rows by their key. */
    private static final class Shelf implements ImportTarget {

        private final Map<String, Map<String, String>> rows = new TreeMap<>();
        private final Map<String, String> references = new TreeMap<>();

        @Override
        public String kind() {
            return "SHELF";
        }

        @Override
        public List<ImportField> fields() {
            return List.of(
                    ImportField.needed("key", 10, "编号", "Number"),
                    ImportField.date("day", "日期", "Day"),
                    ImportField.decimal("amount", 2, "数量", "Amount"),
                    ImportField.text("unit", 3, "单位", "Unit"));
        }

        @Override
        public List<String> key() {
            return List.of("key");
        }

        @Override
        public boolean isFor(Caller caller) {
            return true;
        }

        @Override
        public Intake open(MemberId member) {
            return (batch, write) -> batch.stream().map(row -> put(row, write)).toList();
        }

        private RowResult put(ImportRow row, boolean write) {
            if (rows.containsKey(row.needed("key"))) {
                return RowResult.unchanged();
            }
            if (write) {
                rows.put(row.needed("key"), row.values());
                row.references().values().forEach(it -> references.put(row.needed("key"), it));
            }
            return RowResult.added();
        }
    }
}

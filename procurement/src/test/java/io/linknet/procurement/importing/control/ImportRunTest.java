package io.linknet.procurement.importing.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.importing.entity.Mapping;
import io.linknet.procurement.importing.entity.Mapping.Source;
import io.linknet.procurement.importing.entity.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"0,125", "1.234,567", "1234,567", "1,23,456", "1,234,56", "12,5", "1,2345"})
    void takesACommaForASeparatorOfThousandsOnlyWhereItCanBeNothingElse(String cell) throws IOException {
        run("No,Sum\nA,\"" + cell + "\"\n", mapping(Map.of("key", Source.of("No"), "amount", Source.of("Sum"))));

        assertThat(faults).containsExactly("2.1 Sum cell-no-decimal");
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, cell-no-decimal",
        "12.34, cell-no-decimal",
        "0.125, cell-no-decimal",
        "1234.567, cell-no-decimal",
        "1.234, 1234",
        "'1.234,5', 1234.5",
        "'1234,5', 1234.5",
        "'0,12', 0.12",
        "'-1.234.567', -1234567"
    })
    void takesAPointForASeparatorOfThousandsOnlyWhereItCanBeNothingElse(String cell, String expected)
            throws IOException {
        run("No;Sum\nA;" + cell + "\n", decimalComma());

        var read = faults.isEmpty()
                ? String.valueOf(shelf.rows.get("A").get("amount"))
                : faults.get(0).replace("2.1 Sum ", "");
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void readsTheNumbersOfAWorkbookAsNumbersWhateverItsColumnSays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("No");
            sheet.getRow(0).createCell(1).setCellValue("Sum");
            row(sheet, 1, 1234.5);
            row(sheet, 2, 1.234);
            sheet.createRow(3).createCell(0).setCellValue("3");
            sheet.getRow(3).createCell(1).setCellValue("1.234,50");
            book.write(bytes);
        }

        new ImportRun(shelf, shelf.open(new MemberId(new java.util.UUID(0, 1))), decimalComma(), true, listener())
                .through(TableFile.of(bytes.toByteArray()));

        assertThat(shelf.rows.get("1")).containsEntry("amount", "1234.5");
        assertThat(shelf.rows.get("3")).containsEntry("amount", "1234.50");
        assertThat(faults).containsExactly("3.1 Sum cell-ambiguous");
    }

    private static void row(Sheet sheet, int number, double sum) {
        sheet.createRow(number).createCell(0).setCellValue(Integer.toString(number));
        sheet.getRow(number).createCell(1).setCellValue(sum);
    }

    private static Mapping decimalComma() {
        return mapping(
                Map.of("key", Source.of("No"), "amount", new Source("Sum", null, List.of(), List.of(), null, true)));
    }

    @Test
    void namesARowThatIsLongerThanItsHeadings() throws IOException {
        var tally = run("No,Day,Sum\nA,2026-02-28,1,5\nB,2026-02-28,1,\nC\n", simple());

        assertThat(faults).containsExactly("2.1  row-is-longer");
        assertThat(tally).isEqualTo(new Tally(2, 0, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#N/A", "#REF!", "ERROR:#DIV/0!"})
    void knowsTheErrorsOfWorkbooks(String cell) throws IOException {
        run("No\n" + cell + "\n", mapping(Map.of("key", Source.of("No"))));

        assertThat(faults).containsExactly("2.1 No cell-is-an-error");
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

package io.linknet.procurement.importing.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.ProblemType;
import io.linknet.procurement.importing.entity.ImportProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

    private static final String CHINESE = "编号,姓名\r\nA1,\"谭, 正群\"\r\n";

    @Nested
    class Csv {

        @ParameterizedTest
        @ValueSource(strings = {"UTF-8", "GB18030"})
        void isReadInTheEncodingsOfSpreadsheetsHere(String charset) throws IOException {
            assertThat(rows(CHINESE.getBytes(Charset.forName(charset))))
                    .containsExactly(List.of("编号", "姓名"), List.of("A1", "谭, 正群"));
        }

        @Test
        void losesItsByteOrderMark() throws IOException {
            assertThat(rows(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_8))
                            .get(0))
                    .containsExactly("编号", "姓名");
            assertThat(rows(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16LE))
                            .get(0))
                    .containsExactly("编号", "姓名");
        }

        @Test
        void isReadInBothKindsOfUtf16() throws IOException {
            assertThat(rows(("\uFEFF" + CHINESE).getBytes(StandardCharsets.UTF_16BE)))
                    .containsExactly(List.of("编号", "姓名"), List.of("A1", "谭, 正群"));
        }

        @Test
        void isSeparatedByWhatALineBeforeItSays() throws IOException {
            var numbers = new ArrayList<Integer>();
            var file = TableFile.of("sep=|\r\na,b;c;d|e\r\n1|2\r\n".getBytes(StandardCharsets.UTF_8));

            file.read((number, cells) -> numbers.add(number * 100 + cells.size()));

            assertThat(numbers).containsExactly(202, 302);
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n\n", "\r\r", " \r\n"})
        void isSeparatedAsItsFirstLineWithSomethingInItIs(String empty) throws IOException {
            assertThat(rows((empty + "a;b\r1,5;2,5\r3,5;4,5").getBytes(StandardCharsets.UTF_8)))
                    .containsExactly(List.of("a", "b"), List.of("1,5", "2,5"), List.of("3,5", "4,5"));
        }

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t", "|"})
        void isSeparatedByWhatItsFirstLineHasMostOf(String separator) throws IOException {
            var text = "a" + separator + "\"b,;\t,;\t\"" + separator + "c\n1" + separator + separator + "3\n";

            assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
                    .containsExactly(List.of("a", "b,;\t,;\t", "c"), List.of("1", "", "3"));
        }

        @Test
        void skipsEmptyRowsAndStillCountsThem() throws IOException {
            var numbers = new ArrayList<Integer>();

            TableFile.of("a,b\n\n,\n1,2\n".getBytes(StandardCharsets.UTF_8))
                    .read((number, cells) -> numbers.add(number));

            assertThat(numbers).containsExactly(1, 4);
        }

        @Test
        void isRefusedWhenAQuotationMarkIsNeverClosed() {
            assertRefused(() -> rows("a,\"b\n1,2\n".getBytes(StandardCharsets.UTF_8)), ImportProblem.FILE_UNREADABLE);
        }

        @Test
        void isRefusedWhenItIsNoText() {
            assertRefused(() -> rows(new byte[] {'a', 0, 'b'}), ImportProblem.TEXT_UNREADABLE);
            assertRefused(() -> rows(new byte[] {(byte) 0xFF, (byte) 0xFF}), ImportProblem.TEXT_UNREADABLE);
        }

        @Test
        void mayHaveTwoHundredColumnsAndNoMore() throws IOException {
            assertThat(rows(",".repeat(199).concat("x").getBytes(StandardCharsets.UTF_8))
                            .get(0))
                    .hasSize(200);
            assertRefused(
                    () -> rows(",".repeat(200).concat("x").getBytes(StandardCharsets.UTF_8)),
                    ImportProblem.TOO_MANY_COLUMNS);
        }
    }

    @Nested
    class Xlsx {

        @Test
        void showsNumbersDaysAndCodesAsTheyWereTyped() throws IOException {
            var cells = rows(workbook(Workbooks::typed)).get(1);

            assertThat(cells).containsExactly("谭正群", "13812345678", "3.65", "2026-11-25", "007", "", "TRUE");
        }

        @Test
        void neverComputesAFormula() throws IOException {
            var cells = rows(workbook(book -> {
                        var row = book.createSheet().createRow(0);
                        row.createCell(0).setCellFormula("1+1");
                        row.createCell(1).setCellValue("x");
                    }))
                    .get(0);

            assertThat(cells).last().isEqualTo("x");
            assertThat(cells).first().isEqualTo(XlsxTable.NOT_COMPUTED);
        }

        @Test
        void isTheFirstSheetWithTheRowsItHas() throws IOException {
            var numbers = new ArrayList<Integer>();
            TableFile.of(workbook(book -> {
                        var sheet = book.createSheet("first");
                        sheet.createRow(1).createCell(2).setCellValue("late");
                        sheet.createRow(4);
                        sheet.createRow(6).createCell(0).setCellValue("later");
                        book.createSheet("second").createRow(0).createCell(0).setCellValue("unseen");
                    }))
                    .read((number, cells) -> numbers.add(number * 100 + cells.size()));

            assertThat(numbers).containsExactly(203, 701);
        }

        @Test
        void isTheFirstSheetThatPeopleSee() throws IOException {
            var file = workbook(book -> {
                book.createSheet("lists").createRow(0).createCell(0).setCellValue("hidden");
                book.createSheet("macros").createRow(0).createCell(0).setCellValue("hidden");
                book.createSheet("data").createRow(0).createCell(0).setCellValue("shown");
                book.setSheetHidden(0, true);
                book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
                book.setActiveSheet(2);
            });

            assertThat(rows(file)).containsExactly(List.of("shown"));
        }

        @Test
        void countsDaysFromTheYearThatItSays() throws IOException {
            var file = workbook(book -> {
                ((XSSFWorkbook) book).getCTWorkbook().addNewWorkbookPr().setDate1904(true);
                var day = book.createCellStyle();
                day.setDataFormat((short) 14);
                var cell = book.createSheet().createRow(0).createCell(0);
                cell.setCellValue(1.0);
                cell.setCellStyle(day);
            });

            assertThat(rows(file)).containsExactly(List.of("1904-01-02"));
        }

        @Test
        void saysThatAFormulaWasNeverComputed() throws IOException {
            var sheet =
                    """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                    <c r="A1"><f>1+1</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1"><f>1+1</f><v>2</v></c>
                    <c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="inlineStr"><is><t>x</t></is></c>
                    </row></sheetData></worksheet>""";
            var file = Workbooks.replaced(workbook(Workbooks::typed), "xl/worksheets/sheet1.xml", sheet);

            assertThat(rows(file))
                    .containsExactly(List.of(XlsxTable.NOT_COMPUTED, XlsxTable.NOT_COMPUTED, "2", "", "x"));
        }

        @Test
        void showsPlainNumbersAndDaysWithoutAnyStyle() throws IOException {
            var sheet =
                    """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                    <c r="A1"><v>1.0E3</v></c><c r="B1"><v>3.6500000000000001</v></c>
                    <c r="C1" t="d"><v>2026-01-02</v></c></row></sheetData></worksheet>""";
            var plain = Workbooks.without(
                    Workbooks.replaced(workbook(Workbooks::typed), "xl/worksheets/sheet1.xml", sheet), "styles");

            assertThat(rows(plain)).containsExactly(List.of("1000", "3.65", "2026-01-02"));
        }

        @Test
        void takesTheLastWordOnACellThatStandsTwice() throws IOException {
            var sheet =
                    """
                    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                    <c r="B1"><v>2</v></c><c r="A1"><v>0</v></c><c r="A1"><v>1</v></c></row></sheetData></worksheet>""";

            assertThat(rows(Workbooks.replaced(workbook(Workbooks::typed), "xl/worksheets/sheet1.xml", sheet)))
                    .containsExactly(List.of("1", "2"));
        }

        @Test
        void mayHaveRowsThatAreMuchTheSame() throws IOException {
            var row = "<row><c t=\"inlineStr\"><is><t>the same text again and again</t></is></c></row>";
            var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + row.repeat(20_000) + "</sheetData></worksheet>";

            assertThat(rows(Workbooks.replaced(workbook(Workbooks::typed), "xl/worksheets/sheet1.xml", sheet)))
                    .hasSize(20_000);
        }

        @Test
        void isNamedWhenItIsAnOpenDocument() throws IOException {
            var bytes = new ByteArrayOutputStream();
            var type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            try (var archive = new ZipOutputStream(bytes)) {
                var first = new ZipEntry("mimetype");
                first.setMethod(ZipEntry.STORED);
                first.setSize(type.length);
                var sum = new CRC32();
                sum.update(type);
                first.setCrc(sum.getValue());
                archive.putNextEntry(first);
                archive.write(type);
            }

            assertRefused(() -> rows(bytes.toByteArray()), ImportProblem.FILE_IS_OPEN_DOCUMENT);
        }

        @Test
        void leavesOutHowATextIsSpoken() throws IOException {
            var texts =
                    """
                    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1">
                    <si><t>重庆</t><rPh sb="0" eb="2"><t>チョンチン</t></rPh></si></sst>""";
            var file = Workbooks.replaced(
                    workbook(book ->
                            book.createSheet().createRow(0).createCell(0).setCellValue("x")),
                    "xl/sharedStrings.xml",
                    texts);

            assertThat(rows(file)).containsExactly(List.of("重庆"));
        }

        @Test
        void isRefusedBeforeItUnfoldsTooFar() throws IOException {
            var bomb = archive("xl/worksheets/sheet1.xml", XlsxTable.MOST_UNFOLDED + 1);

            assertThat(bomb.length).isLessThan(1 << 20);
            assertRefused(() -> rows(bomb), ImportProblem.FILE_EXPANDS_TOO_FAR);
            var strings = archive("xl/sharedStrings.xml", XlsxTable.MOST_HELD + 1);
            assertRefused(() -> rows(strings), ImportProblem.FILE_EXPANDS_TOO_FAR);
        }

        @Test
        void isRefusedWithTooManyParts() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var archive = new ZipOutputStream(bytes)) {
                for (var part = 0; part <= XlsxTable.MOST_PARTS; part++) {
                    archive.putNextEntry(new ZipEntry("xl/" + part));
                }
            }

            assertRefused(() -> rows(bytes.toByteArray()), ImportProblem.FILE_EXPANDS_TOO_FAR);
        }

        @Test
        void isRefusedWhenItIsDamagedOrAnotherArchive() throws IOException {
            var book = workbook(Workbooks::typed);
            var cut = java.util.Arrays.copyOf(book, book.length / 2);

            assertRefused(() -> rows(cut), ImportProblem.FILE_UNREADABLE);
            assertRefused(() -> rows(archive("readme.txt", 10)), ImportProblem.FILE_UNREADABLE);
        }

        @Test
        void neverFetchesWhatAStrangerNames() throws IOException {
            var secret = Files.createTempFile("secret", ".txt");
            try {
                Files.writeString(secret, "secret");
                var poisoned = Workbooks.replaced(
                        workbook(Workbooks::typed),
                        "xl/worksheets/sheet1.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY it SYSTEM \"" + secret.toUri() + "\">]>"
                                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&it;</t></is></c></row>"
                                + "</sheetData></worksheet>");

                assertRefused(() -> rows(poisoned), ImportProblem.FILE_UNREADABLE);
            } finally {
                Files.delete(secret);
            }
        }

        @Test
        void isNotToBlameForWhatEndsTheReading() throws IOException {
            var file = TableFile.of(workbook(Workbooks::typed));
            var gone = new IllegalStateException("gone");

            assertThatThrownBy(() -> file.read((number, cells) -> {
                        throw gone;
                    }))
                    .isSameAs(gone);
        }

        @Test
        void leavesNoFileBehind() throws IOException {
            var before = leftBehind();

            rows(workbook(Workbooks::typed));

            assertThat(leftBehind()).isEqualTo(before);
        }

        private static long leftBehind() throws IOException {
            try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                return files.filter(file -> file.getFileName().toString().matches("import.*\\.xlsx"))
                        .count();
            }
        }
    }

    @Test
    void theOldFormatOfExcelIsNamed() {
        assertRefused(
                () -> rows(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}),
                ImportProblem.FILE_IS_OLD_EXCEL);
        assertRefused(() -> rows(new byte[0]), ImportProblem.FILE_IS_EMPTY);
    }

    private static List<List<String>> rows(byte[] content) throws IOException {
        var rows = new ArrayList<List<String>>();
        TableFile.of(content).read((number, cells) -> rows.add(cells));
        return rows;
    }

    private static void assertRefused(ThrowingCallable reading, ProblemType problem) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(DomainRuleViolation.class, it -> assertThat(it.type())
                .isEqualTo(problem));
    }

    private static byte[] archive(String part, long size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry(part));
            var zeros = new byte[1 << 20];
            for (var left = size; left > 0; left -= zeros.length) {
                archive.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(java.util.function.Consumer<Workbook> filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            filling.accept(book);
            book.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** Workbooks as people and strangers make them. */
    private static final class Workbooks {

        static void typed(Workbook book) {
            var sheet = book.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("姓名");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("谭正群");
            row.createCell(1).setCellValue(13812345678L);
            row.createCell(2).setCellValue(3.65);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy年m月d日"));
            row.createCell(3).setCellValue(LocalDate.of(2026, 11, 25));
            row.getCell(3).setCellStyle(day);
            var code = book.createCellStyle();
            code.setDataFormat(book.createDataFormat().getFormat("000"));
            row.createCell(4).setCellValue(7);
            row.getCell(4).setCellStyle(code);
            row.createCell(6).setCellValue(true);
        }

        static byte[] replaced(byte[] book, String part, String by) throws IOException {
            return changed(book, (name, text) -> name.equals(part) ? by.getBytes(StandardCharsets.UTF_8) : text);
        }

        /** Without a part and all that is said of it. */
        static byte[] without(byte[] book, String part) throws IOException {
            return changed(book, (name, text) -> {
                var said = new String(text, StandardCharsets.UTF_8);
                return said.replaceAll("<(Override|Relationship) [^>]*" + part + "[^>]*/>", "")
                        .getBytes(StandardCharsets.UTF_8);
            });
        }

        private static byte[] changed(byte[] book, BiFunction<String, byte[], byte[]> change) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var read = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book));
                    var write = new ZipOutputStream(bytes)) {
                for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                    write.putNextEntry(new ZipEntry(entry.getName()));
                    write.write(change.apply(entry.getName(), read.readAllBytes()));
                }
            }
            return bytes.toByteArray();
        }
    }
}

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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

        @ParameterizedTest
        @ValueSource(strings = {",", ";", "\t"})
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
        void takesWhatAFormulaCameToAndNeverComputesIt() throws IOException {
            var cells = rows(workbook(book -> {
                        var row = book.createSheet().createRow(0);
                        row.createCell(0).setCellFormula("1+1");
                        row.createCell(1).setCellValue("x");
                    }))
                    .get(0);

            assertThat(cells).last().isEqualTo("x");
            assertThat(cells.get(0)).isIn("", "0", "0.0");
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
            var bytes = new ByteArrayOutputStream();
            try (var read = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(book));
                    var write = new ZipOutputStream(bytes)) {
                for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                    write.putNextEntry(new ZipEntry(entry.getName()));
                    write.write(
                            entry.getName().equals(part) ? by.getBytes(StandardCharsets.UTF_8) : read.readAllBytes());
                }
            }
            return bytes.toByteArray();
        }
    }
}

package io.linknet.procurement.importing.control;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.procurement.importing.entity.FileFormat;
import io.linknet.procurement.importing.entity.ImportProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The first sheet of an Office Open XML workbook, streamed row by row.
 *
 * <p>Formulas are never computed: what the workbook says they came to counts. What a small archive would unfold to is
 * measured before anything of it is read.
 */
final class XlsxTable implements TableFile {

    /** Parts of an archive at most. */
    static final int MOST_PARTS = 1_000;

    /** Bytes that all parts unfold to at most: 100,000 rows of 30 columns stay below. */
    static final long MOST_UNFOLDED = 256L << 20;

    /** Bytes that a part unfolds to at most that is held in memory: everything but the sheets. */
    static final long MOST_HELD = 48L << 20;

    private final byte[] content;

    XlsxTable(byte[] content) {
        this.content = content;
    }

    @Override
    public FileFormat format() {
        return FileFormat.XLSX;
    }

    @Override
    public void read(Rows rows) throws IOException {
        measure();
        var file = Files.createTempFile("import", ".xlsx");
        try {
            Files.write(file, content);
            read(file, rows);
        } finally {
            Files.delete(file);
        }
    }

    private void measure() {
        var buffer = new byte[1 << 16];
        var unfolded = 0L;
        var parts = 0;
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var part = archive.getNextEntry(); part != null; part = archive.getNextEntry()) {
                var held = !part.getName().contains("worksheets/");
                var size = 0L;
                for (var read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                    size += read;
                    requireBounded(unfolded + size, held ? size : 0);
                }
                unfolded += size;
                parts++;
                requireBounded(parts > MOST_PARTS ? Long.MAX_VALUE : unfolded, 0);
            }
        } catch (IOException broken) {
            // nothing but the bytes themselves is read here
            throw ImportProblem.FILE_UNREADABLE.because(String.valueOf(broken.getMessage()));
        }
    }

    private static void requireBounded(long unfolded, long held) {
        if (unfolded > MOST_UNFOLDED || held > MOST_HELD) {
            throw ImportProblem.FILE_EXPANDS_TOO_FAR.because();
        }
    }

    private static void read(Path file, Rows rows) throws IOException {
        try (var archive = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var workbook = new XSSFReader(archive);
            var sheets = workbook.getSheetsData();
            if (!sheets.hasNext()) {
                throw ImportProblem.FILE_IS_EMPTY.because();
            }
            var handler = new XSSFSheetXMLHandler(
                    workbook.getStylesTable(),
                    null,
                    new ReadOnlySharedStringsTable(archive),
                    new Sheet(rows),
                    new PlainCells(),
                    false);
            var reader = XMLHelper.newXMLReader();
            reader.setContentHandler(handler);
            try (var sheet = sheets.next()) {
                reader.parse(new InputSource(sheet));
            }
        } catch (DomainRuleViolation refusal) {
            throw refusal;
        } catch (OpenXML4JException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException
                | RuntimeException it) {
            throw ImportProblem.FILE_UNREADABLE.because(String.valueOf(it.getMessage()));
        }
    }

    /** Puts the cells of a row together; a workbook leaves out the empty ones. */
    private static final class Sheet implements SheetContentsHandler {

        private final Rows rows;
        private List<String> cells = new ArrayList<>();

        Sheet(Rows rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.row(row + 1, List.copyOf(cells));
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            var column = reference == null ? cells.size() : new CellReference(reference).getCol();
            TableFile.requireInBounds(column + 1);
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(shown == null ? "" : shown);
        }
    }
}

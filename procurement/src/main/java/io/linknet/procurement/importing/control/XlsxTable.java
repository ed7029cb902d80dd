package io.linknet.procurement.importing.control;

import static java.util.Objects.requireNonNullElseGet;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.procurement.importing.entity.FileFormat;
import io.linknet.procurement.importing.entity.ImportProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The first sheet of an Office Open XML workbook that is not hidden, streamed row by row.
 *
 * <p>Formulas are never computed: what the workbook says they came to counts, and where it does not say so, it is {@link
 * #NOT_COMPUTED}. What a small archive would unfold to is
 * measured before anything of it is read.
 */
final class XlsxTable implements TableFile {

    /** Stands where a workbook has a formula without its result. */
    static final String NOT_COMPUTED = "ERROR:#NOT-COMPUTED";

    /** Parts of an archive at most. */
    static final int MOST_PARTS = 1_000;

    /** Bytes that all parts unfold to at most: 100,000 rows of 30 columns stay below. */
    static final long MOST_UNFOLDED = 256L << 20;

    /** Bytes that a part unfolds to at most that is held in memory: everything but the sheets. */
    static final long MOST_HELD = 48L << 20;

    static {
        // rows that are much the same are no attack: what a file unfolds to is measured here
        ZipSecureFile.setMinInflateRatio(0);
    }

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
            var manners = WorkbookManners.of(workbook);
            // what is above a text to be spoken aloud is not part of it
            var texts = new ReadOnlySharedStringsTable(archive, false);
            var cells = new PlainCells(manners.since1904());
            try (var sheet = manners.firstShown(workbook)) {
                // a workbook without styles has the usual ones
                var styles = requireNonNullElseGet(workbook.getStylesTable(), StylesTable::new);
                parse(sheet, new FormulaCells(styles, texts, new Sheet(rows), cells));
            }
        } catch (DomainRuleViolation refusal) {
            throw refusal;
        } catch (RowFailed failed) {
            throw failed.why;
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException it) {
            throw ImportProblem.FILE_UNREADABLE.because(String.valueOf(it.getMessage()));
        }
    }

    /** Shows a part of a workbook from its beginning to its end; nothing outside of it is fetched. */
    static void parse(InputStream part, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        var reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(part));
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
                show(row + 1);
            }
        }

        private void show(int number) {
            try {
                rows.row(number, List.copyOf(cells));
            } catch (RuntimeException why) {
                throw new RowFailed(why);
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            var column = reference == null ? cells.size() : new CellReference(reference).getCol();
            TableFile.requireInBounds(column + 1);
            while (cells.size() < column) {
                cells.add("");
            }
            var text = shown == null ? "" : shown;
            if (column < cells.size()) {
                cells.set(column, text);
            } else {
                cells.add(text);
            }
        }
    }

    /** Whoever is shown the rows ended the reading; the file is not to blame. */
    private static final class RowFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final RuntimeException why;

        RowFailed(RuntimeException why) {
            super(why);
            this.why = why;
        }
    }
}

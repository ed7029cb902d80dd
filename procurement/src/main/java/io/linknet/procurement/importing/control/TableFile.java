package io.linknet.procurement.importing.control;

import io.linknet.procurement.importing.entity.FileFormat;
import io.linknet.procurement.importing.entity.ImportProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of texts in a file, read from its beginning as often as it is asked for. */
interface TableFile {

    /** Columns of a table at most. */
    int MOST_COLUMNS = 200;

    /** Characters of a cell at most, as in a workbook. */
    int MOST_CHARACTERS = 32_767;

    FileFormat format();

    /**
     * Shows each row that has a cell with something in it.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the file is not what it seems
     */
    void read(Rows rows) throws IOException;

    /** Is shown one row after the other; may throw to end the reading. */
    @FunctionalInterface
    interface Rows {

        /**
         * One row.
         *
         * @param number as a spreadsheet counts
         * @param cells as they are shown, empty where nothing stands
         */
        void row(int number, List<String> cells);
    }

    /** Refuses what no table of people's making has. */
    static void requireInBounds(int columns) {
        if (columns > MOST_COLUMNS) {
            throw ImportProblem.TOO_MANY_COLUMNS.because(MOST_COLUMNS);
        }
    }

    /** Opens what was uploaded, by what stands in it. */
    static TableFile of(byte[] content) {
        if (content.length == 0) {
            throw ImportProblem.FILE_IS_EMPTY.because();
        }
        if (begins(content, 0x50, 0x4B, 0x03, 0x04)) {
            requireNoOpenDocument(content);
            return new XlsxTable(content);
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw ImportProblem.FILE_IS_OLD_EXCEL.because();
        }
        return CsvTable.of(content);
    }

    /** An OpenDocument archive says in its first part, unpacked, what it is. */
    private static void requireNoOpenDocument(byte[] content) {
        var beginning = new String(content, 0, Math.min(content.length, 128), StandardCharsets.ISO_8859_1);
        if (beginning.contains("mimetypeapplication/vnd.oasis.opendocument")) {
            throw ImportProblem.FILE_IS_OPEN_DOCUMENT.because();
        }
    }

    private static boolean begins(byte[] content, int... magic) {
        for (var index = 0; index < magic.length; index++) {
            if (content.length <= index || (content[index] & 0xFF) != magic[index]) {
                return false;
            }
        }
        return true;
    }
}

package io.linknet.procurement.exporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet, written row by row.
 *
 * <p>A status and the like is a word in the reader's language. Texts are cells of text, so nothing in them is taken for a formula. A decimal is a number where a spreadsheet keeps all of
 * its digits (15), and a text otherwise. Days are dates of the calendar.
 *
 * @param <T> what a row is made of
 */
public final class Export<T> implements AutoCloseable {

    /** Office Open XML workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Rows that a workbook takes; a list that is longer asks for a narrower filter. */
    public static final int MAX_ROWS = 100_000;

    private static final String WORD = "word.";
    private static final int ROWS_IN_MEMORY = 200;
    private static final int EXACT_DIGITS = 15;
    private static final int MAX_TEXT = 32_767;
    private static final int WIDTH = 18 * 256;

    /**
     * One column.
     *
     * @param key of its heading in the bundle {@code exports}
     * @param value text, decimal, whole number, date, a word such as a status, or null for an empty cell
     */
    public record Column<T>(String key, Function<T, @Nullable Object> value) {}

    /** A word of another feature, such as how binding a line is, of which only the code is known. */
    public record Word(String code) {}

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle day;
    private final List<Column<T>> columns;
    private final ResourceBundle words;
    private int rows;

    /** Begins a sheet with its headings, which stay in sight. */
    public Export(List<Column<T>> columns, Locale locale) {
        this.columns = columns;
        words = ResourceBundle.getBundle(
                "exports",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        sheet = workbook.createSheet();
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        var headings = sheet.createRow(0);
        for (var index = 0; index < columns.size(); index++) {
            headings.createCell(index)
                    .setCellValue(words.getString(columns.get(index).key()));
            sheet.setColumnWidth(index, WIDTH);
        }
        sheet.createFreezePane(0, 1);
    }

    /** Whether one more row fits. */
    public boolean isFull() {
        return rows >= MAX_ROWS;
    }

    /** Adds a row. */
    public void add(T from) {
        var row = sheet.createRow(++rows);
        for (var index = 0; index < columns.size(); index++) {
            fill(row, index, columns.get(index).value().apply(from));
        }
    }

    private void fill(Row row, int index, @Nullable Object value) {
        if (value == null) {
            return;
        }
        fill(row.createCell(index), value);
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof BigDecimal decimal && decimal.stripTrailingZeros().precision() <= EXACT_DIGITS) {
            cell.setCellValue(decimal.doubleValue());
        } else if (value instanceof Integer number) {
            cell.setCellValue(number);
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else {
            var text = text(value);
            cell.setCellValue(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
        }
    }

    private String text(Object value) {
        if (value instanceof Enum<?> word) {
            return words.getString(WORD + word.name());
        }
        if (value instanceof Word word) {
            return words.getString(WORD + word.code());
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** The whole workbook. */
    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Gives back the temporary file. */
    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

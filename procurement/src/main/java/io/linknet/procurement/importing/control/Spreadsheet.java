package io.linknet.procurement.importing.control;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table that a spreadsheet opens: CSV in UTF-8 with its mark.
 *
 * <p>What would be taken for a formula gets an apostrophe before it, which an import takes away again.
 */
public final class Spreadsheet {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private final List<String[]> rows = new ArrayList<>();

    public Spreadsheet(List<String> headings) {
        row(headings.toArray(String[]::new));
    }

    /** Adds a row. */
    public void row(String... cells) {
        var safe = new String[cells.length];
        for (var index = 0; index < cells.length; index++) {
            safe[index] = FORMULA.matcher(cells[index]).lookingAt() ? "'" + cells[index] : cells[index];
        }
        rows.add(safe);
    }

    /** The file. */
    public byte[] bytes() {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var writer = new CSVWriterBuilder(text)
                .withLineEnd(ICSVWriter.RFC4180_LINE_END)
                .build()) {
            writer.writeAll(rows, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

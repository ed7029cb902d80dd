package io.linknet.procurement.importing.control;

import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvValidationException;
import io.linknet.procurement.importing.entity.FileFormat;
import io.linknet.procurement.importing.entity.ImportProblem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Separated values (RFC 4180) as they come out of spreadsheets here: UTF-8 with or without mark, UTF-16 with its mark, or
 * GB18030; separated by comma, semicolon, tab or bar, whichever the first line with something in it has most of, or by
 * what a line {@code sep=} before it names.
 *
 * @param text without byte order mark
 * @param separator between cells
 * @param begin where the first row begins, so that rows are counted as a spreadsheet does
 */
record CsvTable(String text, char separator, int begin) implements TableFile {

    /** Lines of one quoted cell at most: a quotation mark that is never closed would swallow the rest. */
    private static final int MOST_LINES_OF_A_CELL = 200;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t|";

    /** What Excel writes and reads before the table. */
    private static final Pattern NAMED = Pattern.compile("(?i)\\A\"?sep=(.)\"?(?:\\r\\n|\\r|\\n)");

    static CsvTable of(byte[] content) {
        var text = decoded(content);
        var plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (plain.indexOf('\0') >= 0) {
            throw ImportProblem.TEXT_UNREADABLE.because();
        }
        var named = NAMED.matcher(plain);
        return named.find()
                ? new CsvTable(plain, named.group(1).charAt(0), named.end())
                : new CsvTable(plain, mostUsed(plain.stripLeading()), 0);
    }

    private static String decoded(byte[] content) {
        if (content.length > 1 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE) {
            return decoded(content, StandardCharsets.UTF_16LE).orElseThrow(ImportProblem.TEXT_UNREADABLE::because);
        }
        if (content.length > 1 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return decoded(content, StandardCharsets.UTF_16BE).orElseThrow(ImportProblem.TEXT_UNREADABLE::because);
        }
        return decoded(content, StandardCharsets.UTF_8)
                .or(() -> decoded(content, GB18030))
                .orElseThrow(ImportProblem.TEXT_UNREADABLE::because);
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    /** Of the first line, outside of quotation marks. */
    private static char mostUsed(String text) {
        var counts = new int[SEPARATORS.length()];
        var quoted = false;
        for (var index = 0; index < text.length() && (quoted || !isLineEnd(text.charAt(index))); index++) {
            var character = text.charAt(index);
            quoted = (character == '"') != quoted;
            var which = quoted ? -1 : SEPARATORS.indexOf(character);
            if (which >= 0) {
                counts[which]++;
            }
        }
        var most = 0;
        for (var which = 1; which < counts.length; which++) {
            most = counts[which] > counts[most] ? which : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static boolean isLineEnd(char character) {
        return character == '\n' || character == '\r';
    }

    @Override
    public FileFormat format() {
        return FileFormat.CSV;
    }

    @Override
    public void read(Rows rows) throws IOException {
        var parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        try (var reader = new CSVReaderBuilder(new StringReader(text.substring(begin)))
                .withCSVParser(parser)
                .withMultilineLimit(MOST_LINES_OF_A_CELL)
                .build()) {
            var number = begin == 0 ? 0 : 1;
            for (var cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                number++;
                TableFile.requireInBounds(cells.length);
                show(rows, number, List.of(cells));
            }
        } catch (CsvValidationException | IOException malformed) {
            throw ImportProblem.FILE_UNREADABLE.because(String.valueOf(malformed.getMessage()));
        }
    }

    private static void show(Rows rows, int number, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
            rows.row(number, cells);
        }
    }
}

package io.linknet.procurement.importing.control;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.procurement.importing.entity.FileFormat;
import io.linknet.procurement.importing.entity.ImportProblem;
import io.linknet.procurement.importing.entity.Mapping;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the cells of one field in the way that its mapping says. */
final class Cells {

    private static final List<String> USUAL_DATES = List.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    /** A point or comma is a separator of thousands only where nothing else is possible. */
    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");

    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("-?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern ONE_GROUP = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern CURRENCY = Pattern.compile("^(-?)[¥￥$€]\\s*");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]\\d{1,2}:\\d{2}.*");

    /** As workbooks, and tables that come out of them, show a formula that failed. */
    private static final Pattern ERROR =
            Pattern.compile("ERROR:#|#(REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!)");

    /** What {@link #unescaped} takes back. */
    private static final Pattern ESCAPED = Pattern.compile("'(?=[=+\\-@])");

    private final ImportField field;
    private final Mapping.Source source;
    private final FileFormat format;
    private final Set<String> absent;
    private final List<DateTimeFormatter> dates;
    private final Optional<ReferenceText> reference;

    Cells(ImportField field, Mapping.Source source, List<String> absentEverywhere, FileFormat format) {
        this.format = format;
        this.field = field;
        this.source = source;
        this.absent = Stream.concat(absentEverywhere.stream(), source.absent().stream())
                .map(Cells::comparable)
                .collect(Collectors.toUnmodifiableSet());
        this.dates = (source.dates().isEmpty() ? USUAL_DATES : source.dates())
                .stream().map(Cells::formatter).toList();
        this.reference = Optional.ofNullable(source.reference()).flatMap(ReferenceText::of);
    }

    /**
     * A date pattern as people write it: years of two digits are of this century, names of months are English.
     *
     * @throws IllegalArgumentException if it is none
     */
    static DateTimeFormatter formatter(String pattern) {
        var outsideOfQuotes = new StringBuilder();
        var quoted = false;
        for (var index = 0; index < pattern.length(); index++) {
            var character = pattern.charAt(index);
            quoted = (character == '\'') != quoted;
            outsideOfQuotes.append(character == 'y' && !quoted ? 'u' : character);
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(outsideOfQuotes.toString())
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    ImportField field() {
        return field;
    }

    /** The key of the row that the cell points to. */
    Optional<String> pointsTo(String cell) {
        return reference.flatMap(it -> it.key(cell.strip()));
    }

    /**
     * The value, as {@link ImportRow#values} has it; empty when the cell says that there is none.
     *
     * @throws DomainRuleViolation if the cell cannot be read
     */
    Optional<String> value(String cell) {
        var text = unescaped(cell.strip());
        if (text.isEmpty() || absent.contains(comparable(text))) {
            return Optional.empty();
        }
        if (text.equals(XlsxTable.NOT_COMPUTED)) {
            throw refusal(ImportProblem.CELL_NOT_COMPUTED);
        }
        if (ERROR.matcher(text).lookingAt()) {
            throw refusal(ImportProblem.CELL_IS_AN_ERROR, text);
        }
        return Optional.of(
                switch (field.type()) {
                    case TEXT -> text(text);
                    case DECIMAL -> decimal(text);
                    case WHOLE_NUMBER -> wholeNumber(text);
                    case DATE -> date(text);
                });
    }

    /** Our own exports put an apostrophe before what a spreadsheet would take for a formula. */
    private static String unescaped(String text) {
        return ESCAPED.matcher(text).lookingAt() ? text.substring(1) : text;
    }

    private static String comparable(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private String text(String text) {
        if (text.length() > field.most()) {
            throw refusal(ImportProblem.CELL_TOO_LONG, field.most());
        }
        return text;
    }

    private String decimal(String text) {
        var number = number(text);
        if (!NUMBER.matcher(number).matches()) {
            throw refusal(ImportProblem.CELL_NO_DECIMAL, text, field.most());
        }
        var value = new BigDecimal(number);
        if (value.stripTrailingZeros().scale() > field.most() || value.precision() - value.scale() > 14) {
            throw refusal(ImportProblem.CELL_NO_DECIMAL, text, field.most());
        }
        return value.toPlainString();
    }

    private String wholeNumber(String text) {
        var number = number(text).replaceFirst("\\.0+$", "");
        if (!number.matches("\\d{1," + field.most() + "}")) {
            throw refusal(ImportProblem.CELL_NO_WHOLE_NUMBER, text, field.most());
        }
        return number;
    }

    /** Without separators of thousands, currency signs and the wide digits of keyboards for Chinese. */
    private String number(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var bare = CURRENCY.matcher(narrow).replaceFirst("$1");
        if (!source.decimalComma()) {
            return GROUPED.matcher(bare).matches() ? bare.replace(",", "") : bare;
        }
        if (format == FileFormat.XLSX && ONE_GROUP.matcher(bare).matches()) {
            throw refusal(ImportProblem.CELL_AMBIGUOUS, text);
        }
        return GROUPED_BY_POINTS.matcher(bare).matches() ? bare.replace(".", "").replace(',', '.') : pointed(bare);
    }

    /** Numbers of a workbook come with a point whatever its country shows. */
    private String pointed(String bare) {
        return format == FileFormat.CSV && bare.indexOf('.') >= 0 ? "" : bare.replace(',', '.');
    }

    private String date(String text) {
        var moment = MOMENT.matcher(text);
        var day = source.dates().isEmpty() && moment.matches() ? moment.group(1) : text;
        for (var format : dates) {
            try {
                return LocalDate.parse(day, format).toString();
            } catch (DateTimeParseException another) {
                continue;
            }
        }
        throw refusal(ImportProblem.CELL_NO_DATE, text);
    }

    private DomainRuleViolation refusal(ImportProblem problem, Object... arguments) {
        return problem.at("/" + field.name(), arguments);
    }
}

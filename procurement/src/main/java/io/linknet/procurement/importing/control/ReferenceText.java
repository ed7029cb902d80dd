package io.linknet.procurement.importing.control;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How cells of a column point to other rows: <code>See ASN-* (ID#:{key})</code>, with {@code *} for anything.
 *
 * <p>People write it, so it is no regular expression: nothing in it can be made to run long.
 */
final class ReferenceText {

    private static final String KEY = "{key}";

    /** A cell that points elsewhere is short. */
    private static final int MOST_CHARACTERS = 200;

    private final Pattern pattern;

    private ReferenceText(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Reads a pattern; empty when it has not exactly one key, or more than three gaps. */
    static Optional<ReferenceText> of(String text) {
        var at = text.indexOf(KEY);
        if (at < 0
                || text.indexOf(KEY, at + 1) >= 0
                || text.chars().filter(it -> it == '*').count() > 3) {
            return Optional.empty();
        }
        var before = literal(text.substring(0, at));
        var after = literal(text.substring(at + KEY.length()));
        return Optional.of(new ReferenceText(Pattern.compile(before + "(\\S{1,60}?)" + after)));
    }

    private static String literal(String text) {
        var regex = new StringBuilder();
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            regex.append(character == '*' ? ".{0,100}?" : Pattern.quote(String.valueOf(character)));
        }
        return regex.toString();
    }

    /** The key of the row that is meant; empty when the cell does not point anywhere. */
    Optional<String> key(String cell) {
        var found = cell.length() > MOST_CHARACTERS ? null : pattern.matcher(cell);
        return found != null && found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}

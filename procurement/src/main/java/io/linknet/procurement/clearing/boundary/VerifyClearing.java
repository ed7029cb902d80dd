package io.linknet.procurement.clearing.boundary;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Checks a published clearing from its file alone and says in plain words what holds.
 *
 * <p>{@code VerifyClearing [--lang=zh|en] FILE}; without the option the language is that of {@code LANG}. Exit code 0: all
 * holds; 1: something does not; 2: could not be checked. It has no code in common with what clears.
 */
public final class VerifyClearing {

    private static final String LANGUAGE = "--lang=";

    private VerifyClearing() {}

    /** Checks and ends with the exit code. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, System.getenv().getOrDefault("LANG", "en")));
    }

    /**
     * Checks and prints what was found.
     *
     * @param environment the language if no option names one, as {@code LANG} has it
     */
    public static int run(String[] arguments, PrintStream out, String environment) {
        var language = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(LANGUAGE))
                .map(argument -> argument.substring(LANGUAGE.length()))
                .findFirst()
                .orElse(environment);
        var texts = ResourceBundle.getBundle(
                VerifyClearing.class.getPackageName() + ".verify",
                language.startsWith("zh") ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var files = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (files.size() != 1) {
            out.println(texts.getString("usage"));
            return 2;
        }
        return check(Path.of(files.get(0)), texts, out);
    }

    private static int check(Path file, ResourceBundle texts, PrintStream out) {
        try {
            var proven = ClearingCheck.check(file);
            out.println(format(
                    texts,
                    "proven",
                    proven.digest(),
                    texts.getString("rule." + proven.fairness()),
                    proven.parts(),
                    proven.pairs()));
            return 0;
        } catch (Refuted refuted) {
            out.println(format(texts, "refuted", texts.getString("finding." + refuted.finding()), refuted.where()));
            return 1;
        } catch (IOException unreadable) {
            out.println(format(texts, "unreadable", file, String.valueOf(unreadable.getMessage())));
            return 2;
        }
    }

    private static String format(ResourceBundle texts, String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(values);
    }
}

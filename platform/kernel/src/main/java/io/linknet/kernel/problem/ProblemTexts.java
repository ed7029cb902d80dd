package io.linknet.kernel.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of the refusals, Chinese first and English second.
 *
 * <p>A service's own texts stand in its {@code problems.properties} (English) and {@code problems_zh.properties}; the
 * shared ones in {@code kernel-problems}.
 */
public final class ProblemTexts {

    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** The kind of refusal, in words. */
    public static String title(ProblemType type, Locale locale) {
        return text(type, "title", locale).orElse(type.slug());
    }

    /** This refusal, in words; the arguments fill the placeholders. */
    public static String detail(ProblemType type, List<Object> arguments, Locale locale) {
        return text(type, "detail", locale)
                .map(pattern -> new MessageFormat(pattern, locale).format(arguments.toArray()))
                .orElse(title(type, locale));
    }

    private static Optional<String> text(ProblemType type, String part, Locale locale) {
        var base = type instanceof KernelProblem ? "kernel-problems" : "problems";
        try {
            var loader = type.getClass().getClassLoader();
            var bundle = ResourceBundle.getBundle(base, locale, loader, NO_SYSTEM_LOCALE);
            return Optional.of(bundle.getString(type.slug() + "." + part));
        } catch (MissingResourceException missing) {
            return Optional.empty();
        }
    }
}

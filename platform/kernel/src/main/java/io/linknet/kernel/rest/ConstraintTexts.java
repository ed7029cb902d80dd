package io.linknet.kernel.rest;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of broken constraints, by the name of the annotation; its attributes stand in braces. */
final class ConstraintTexts {

    private static final Control NO_SYSTEM_LOCALE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ConstraintTexts() {}

    static String of(ConstraintViolation<?> violation, Locale locale) {
        var texts = ResourceBundle.getBundle(
                "constraints", locale, ConstraintTexts.class.getClassLoader(), NO_SYSTEM_LOCALE);
        var descriptor = violation.getConstraintDescriptor();
        var name = descriptor.getAnnotation().annotationType().getSimpleName();
        if (!texts.containsKey(name)) {
            return violation.getMessage();
        }
        var text = texts.getString(name);
        for (var attribute : descriptor.getAttributes().entrySet()) {
            text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return text;
    }
}

package io.linknet.kernel.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Decimal text, not negative, without exponent, of at most 14 digits before the point. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainDecimal.Check.class)
public @interface PlainDecimal {

    /** Text for readers outside LinkNet; ours stand in the bundle {@code constraints}. */
    String message() default "not a plain decimal";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload types. */
    Class<? extends Payload>[] payload() default {};

    /** Digits after the point at most. */
    int digits();

    /** Reads the text digit by digit. */
    class Check implements ConstraintValidator<PlainDecimal, String> {

        private java.util.regex.Pattern form = java.util.regex.Pattern.compile("");

        @Override
        public void initialize(PlainDecimal rule) {
            form = java.util.regex.Pattern.compile("[0-9]{1,14}(\\.[0-9]{1," + rule.digits() + "})?");
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || form.matcher(text).matches();
        }
    }
}

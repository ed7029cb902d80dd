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

/** A code of UN/ECE Recommendation 20. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownUnit.Check.class)
public @interface KnownUnit {

    /** Text for readers outside LinkNet; ours stand in the bundle {@code constraints}. */
    String message() default "unknown unit";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload types. */
    Class<? extends Payload>[] payload() default {};

    /** Looks the code up. */
    class Check implements ConstraintValidator<KnownUnit, String> {

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || io.linknet.kernel.value.Unit.isKnown(code);
        }
    }
}

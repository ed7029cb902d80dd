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

/** A quantity, amount or price of more than nothing; what is not a decimal is refused by its own rule. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AboveZero.Check.class)
public @interface AboveZero {

    /** Text for readers outside LinkNet; ours stand in the bundle {@code constraints}. */
    String message() default "not above zero";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload types. */
    Class<? extends Payload>[] payload() default {};

    /** Looks at the sign of the amount. */
    class Check implements ConstraintValidator<AboveZero, Record> {

        @Override
        public boolean isValid(@Nullable Record value, ConstraintValidatorContext context) {
            var amount = amount(value);
            return amount == null || amount.isEmpty() || amount.chars().anyMatch(digit -> digit >= 49 && digit <= 57);
        }

        private static @Nullable String amount(@Nullable Record value) {
            if (value instanceof QuantityBody quantity) {
                return quantity.amount();
            }
            if (value instanceof MoneyBody money) {
                return money.amount();
            }
            return value instanceof UnitPriceBody price ? price.amount() : null;
        }
    }
}

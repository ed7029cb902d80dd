package io.linknet.kernel.data;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how far data may go.
 *
 * <p>On a type it holds for each of its fields, on a field for that field instead of what the type says, on a resource method for the
 * file that it answers. {@code docs/data-catalogue.csv} lists what is said.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Classified {

    DataClass value();

    /** Amounts and prices have their mark by their type. */
    Mark[] marks() default {};

    Holder holder() default Holder.USUAL;

    /** Needed where the mark is {@link Mark#PERSONAL}. */
    Purpose purpose() default Purpose.NONE;
}

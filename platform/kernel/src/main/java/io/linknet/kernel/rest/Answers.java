package io.linknet.kernel.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What stands in the body of a {@code Response}, since its type does not tell: one of these, or a list or page of one.
 *
 * <p>{@link AnswersFilter} lets nothing else out. A file (a workbook, a document) names the types that it is made of; where there are none,
 * the method says {@link io.linknet.kernel.data.Classified} itself. None at all: there is no body. Both: what is classified stands in a header.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Answers {

    Class<?>[] value();
}

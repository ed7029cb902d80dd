package io.linknet.kernel.rest;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.ProblemType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The kinds of members for whom a resource method is, beside the roles that it needs.
 *
 * <p>{@link AccessFilter} refuses the others after it has asked for the role and before it reads a body; the table of who may call
 * what ({@code docs/authorisation.csv}) says it too. What depends on the document is the use case's to say.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ForKinds {

    MemberKind[] value();

    /** The catalogue that the refusal stands in. */
    Class<? extends ProblemType> problems() default KernelProblem.class;

    /** Name of the refusal's constant in that catalogue; {@code NOT_FOUND} hides the method from the others. */
    String refusal() default "NOT_ALLOWED";
}

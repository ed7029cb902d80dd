package io.linknet.kernel.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST that only asks: it changes nothing, so asking twice is harmless and no key is needed.
 *
 * <p>For questions that do not fit into an address, such as a file to be checked.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Question {}

package io.linknet.kernel.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a resource method that changes state; every POST, PUT, PATCH and DELETE carries it.
 *
 * <p>The method runs in one database transaction together with its idempotency key, its events and its evidence. The
 * request needs a header {@code Idempotency-Key}; the same key with the same request gets the stored answer with
 * {@code Idempotent-Replayed: true}, with another request 422. Answers and refusals of the trade (409, 422) are kept for
 * at least seven days; requests that could not be understood are not. The method returns a {@code Response}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Command {}

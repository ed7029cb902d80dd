/**
 * How LinkNet says no: a closed catalogue of refusals, answered as RFC 9457 problem details in the reader's language.
 *
 * <p>The domain throws {@link io.linknet.kernel.problem.DomainRuleViolation}s and knows nothing of HTTP; the mappers in
 * {@code io.linknet.kernel.rest} turn them into answers.
 */
@NullMarked
package io.linknet.kernel.problem;

import org.jspecify.annotations.NullMarked;

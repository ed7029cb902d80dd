package io.linknet.kernel.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Body of a refusal, as RFC 9457 describes it.
 *
 * @param type stable reference, {@code /problems/<slug>}
 * @param title what kind of refusal, in the reader's language
 * @param status HTTP status
 * @param detail what happened this time, one sentence, no personal data
 * @param instance {@code urn:uuid:} and the request's correlation id, to quote to support
 * @param errors the refused values, one by one; empty when the whole is refused
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One refused value.
     *
     * @param pointer JSON pointer (RFC 6901) or XPath into the request body, or the name of a parameter
     * @param detail the rule it breaks, in the reader's language
     */
    public record FieldError(String pointer, String detail) {}
}

package io.linknet.kernel.rest;

import static io.linknet.kernel.problem.KernelProblem.BODY_TOO_LARGE;
import static io.linknet.kernel.problem.KernelProblem.FRESH_SIGN_IN_NEEDED;
import static io.linknet.kernel.problem.KernelProblem.METHOD_NOT_ALLOWED;
import static io.linknet.kernel.problem.KernelProblem.NOT_SIGNED_IN;
import static io.linknet.kernel.problem.KernelProblem.STALE_VERSION;
import static io.linknet.kernel.problem.KernelProblem.TOO_MANY_TRIES;
import static io.linknet.kernel.problem.KernelProblem.UNAVAILABLE;
import static io.linknet.kernel.problem.KernelProblem.UNEXPECTED;
import static io.linknet.kernel.problem.KernelProblem.UNSUPPORTED_FORMAT;
import static io.linknet.kernel.problem.KernelProblem.VERSION_MISSING;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.kernel.problem.ProblemTexts;
import io.linknet.kernel.problem.ProblemType;
import io.linknet.kernel.value.Ids;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns refusals into RFC 9457 answers; the only place where a {@link ProblemType} meets an HTTP status. */
public final class Problems {

    private static final Map<ProblemType, Integer> SPECIAL = Map.of(
            NOT_SIGNED_IN, 401,
            FRESH_SIGN_IN_NEEDED, 401,
            METHOD_NOT_ALLOWED, 405,
            STALE_VERSION, 412,
            BODY_TOO_LARGE, 413,
            UNSUPPORTED_FORMAT, 415,
            VERSION_MISSING, 428,
            TOO_MANY_TRIES, 429,
            UNEXPECTED, 500,
            UNAVAILABLE, 503);

    /** What the sign-in has to ask for (RFC 9470). */
    private static final String FRESH =
            "Bearer error=\"insufficient_user_authentication\", acr_values=\"%s\", max_age=%d"
                    .formatted(FreshSignIn.ACR, FreshSignIn.MAX_AGE_SECONDS);

    private Problems() {}

    /** The answer to a refusal, in the reader's language. */
    public static Response answer(DomainRuleViolation refusal, Locale locale) {
        var detail = ProblemTexts.detail(refusal.type(), refusal.arguments(), locale);
        var errors = refusal.pointer().isEmpty()
                ? List.<FieldError>of()
                : List.of(new FieldError(refusal.pointer(), detail));
        return answer(refusal.type(), detail, errors, locale);
    }

    /** An answer with errors per field. */
    public static Response answer(ProblemType type, String detail, List<FieldError> errors, Locale locale) {
        var status = status(type);
        var problem = new Problem(
                "/problems/" + type.slug(),
                ProblemTexts.title(type, locale),
                status,
                detail,
                "urn:uuid:" + Ids.next(),
                errors);
        var answer = Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .entity(problem);
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, type == FRESH_SIGN_IN_NEEDED ? FRESH : "Bearer");
        }
        if (status == 503 || type == io.linknet.kernel.problem.KernelProblem.REQUEST_IN_PROGRESS) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (status == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer.build();
    }

    /** HTTP status of a kind of refusal. */
    public static int status(ProblemType type) {
        var special = SPECIAL.get(type);
        if (special != null) {
            return special;
        }
        return switch (type.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case RULE_VIOLATED -> 422;
        };
    }

    /** The reader's language: the first of Accept-Language that LinkNet speaks, Chinese when none is. */
    public static Locale locale(@Nullable HttpHeaders headers) {
        if (headers == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return locale(headers.getAcceptableLanguages());
    }

    /** The first of the asked languages that LinkNet speaks, Chinese when none is. */
    public static Locale locale(List<Locale> asked) {
        return asked.stream()
                .filter(it -> it.getLanguage().equals("zh") || it.getLanguage().equals("en"))
                .findFirst()
                .map(it -> it.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}

package io.linknet.kernel.rest;

import io.linknet.kernel.persistence.SqlStates;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers everything that nobody else answers, so that no caller ever gets a page of the container.
 *
 * <p>Statuses of the runtime keep their number, lost races become 409, unreachable databases 503, and all that is left
 * is our fault: 500 without detail, logged with the reference the caller is given.
 */
@Provider
public class LastResortMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(LastResortMapper.class.getName());

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    @Override
    public Response toResponse(Throwable failure) {
        return answer(failure, Problems.locale(headers), request.getMethod());
    }

    /**
     * The answer to a failure, in the reader's language; what is our fault is logged.
     *
     * @param method what was tried, for example {@code PATCH}
     */
    public static Response answer(Throwable failure, Locale locale, String method) {
        var refusal = find(failure, DomainRuleViolation.class);
        if (refusal.isPresent()) {
            return Problems.answer(refusal.get(), locale);
        }
        if (failure instanceof WebApplicationException web) {
            return Problems.answer(ofStatus(web.getResponse().getStatus(), method), locale);
        }
        if (find(failure, OptimisticLockException.class).isPresent()) {
            return Problems.answer(KernelProblem.CHANGED_MEANWHILE.because(), locale);
        }
        return SqlStates.of(failure)
                .map(found -> ofSqlState(found, locale))
                .orElseGet(() -> unexpected(failure, locale));
    }

    private static Response ofSqlState(SqlStates.Found found, Locale locale) {
        return switch (found.kind()) {
            case LOST_RACE -> Problems.answer(KernelProblem.CHANGED_MEANWHILE.because(), locale);
            case DUPLICATE -> Problems.answer(KernelProblem.ALREADY_EXISTS.because(), locale);
            case UNAVAILABLE -> unavailable(found.cause(), locale);
            case BUG -> unexpected(found.cause(), locale);
        };
    }

    private static Response unavailable(Throwable failure, Locale locale) {
        LOG.log(Level.WARNING, "database not available: {0}", failure.getMessage());
        return Problems.answer(KernelProblem.UNAVAILABLE.because(), locale);
    }

    private static Response unexpected(Throwable failure, Locale locale) {
        var answer = Problems.answer(KernelProblem.UNEXPECTED.because(), locale);
        var reference = answer.getEntity() instanceof io.linknet.kernel.problem.Problem p ? p.instance() : "";
        LOG.log(Level.ERROR, "unexpected failure " + reference, failure);
        return answer;
    }

    private static DomainRuleViolation ofStatus(int status, String method) {
        return switch (status) {
            case 401 -> KernelProblem.NOT_SIGNED_IN.because("");
            case 403 -> KernelProblem.NOT_ALLOWED.because();
            case 404 -> KernelProblem.NOT_FOUND.because();
            case 405 -> KernelProblem.METHOD_NOT_ALLOWED.because(method);
            case 406, 415 -> KernelProblem.UNSUPPORTED_FORMAT.because();
            case 413 -> KernelProblem.BODY_TOO_LARGE.because("");
            case 503 -> KernelProblem.UNAVAILABLE.because();
            default -> status < 500
                    ? KernelProblem.UNREADABLE_BODY.because(status)
                    : KernelProblem.UNEXPECTED.because();
        };
    }

    /** Looks through what containers wrap around a failure. */
    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        var cause = failure;
        for (var depth = 0; cause != null && depth < 12; depth++) {
            if (type.isInstance(cause)
                    && !(cause instanceof EJBException)
                    && !(cause instanceof ConstraintViolationException)) {
                return Optional.of(type.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }
}

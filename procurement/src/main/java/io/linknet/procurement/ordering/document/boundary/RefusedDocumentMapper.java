package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.kernel.problem.ProblemTexts;
import io.linknet.kernel.problem.ProblemType;
import io.linknet.kernel.rest.Problems;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;

/** Answers a refused document with every place and reason: 400 when it cannot be read, 422 otherwise. */
@Provider
public class RefusedDocumentMapper implements ExceptionMapper<RefusedDocument> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(RefusedDocument refused) {
        return answer(refused, Problems.locale(headers));
    }

    /** The answer in the reader's language. */
    public static Response answer(RefusedDocument refused, Locale locale) {
        var first = refused.reasons().get(0).problem();
        var type = first.kind() == ProblemType.Kind.INVALID ? first : DocumentProblem.DOCUMENT_REFUSED;
        var errors =
                refused.reasons().stream().map(reason -> error(reason, locale)).toList();
        var detail = type == first ? errors.get(0).detail() : ProblemTexts.detail(type, List.of(errors.size()), locale);
        return Problems.answer(type, detail, errors, locale);
    }

    private static FieldError error(RefusedDocument.Reason reason, Locale locale) {
        return new FieldError(reason.place(), ProblemTexts.detail(reason.problem(), reason.arguments(), locale));
    }
}

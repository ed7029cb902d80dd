package io.linknet.kernel.rest;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.Problem.FieldError;
import io.linknet.kernel.problem.ProblemTexts;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Answers values that break a declared constraint: every one of them, each with its JSON pointer. */
@Provider
public class ConstraintViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(ConstraintViolationException refused) {
        var locale = Problems.locale(headers);
        var errors = refused.getConstraintViolations().stream()
                .map(violation -> error(violation, locale))
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::detail))
                .toList();
        var detail = ProblemTexts.detail(KernelProblem.INVALID_VALUE, List.of(), locale);
        return Problems.answer(KernelProblem.INVALID_VALUE, detail, errors, locale);
    }

    private static FieldError error(ConstraintViolation<?> violation, Locale locale) {
        return new FieldError(pointer(violation.getPropertyPath()), ConstraintTexts.of(violation, locale));
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                appendName(pointer, node);
            }
        }
        return pointer.isEmpty() ? lastName(path) : pointer.toString();
    }

    private static void appendName(StringBuilder pointer, Path.Node node) {
        if (node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(node.getName());
        }
    }

    /** A bare parameter: its name says more than an empty pointer. */
    private static String lastName(Path path) {
        var name = "";
        for (var node : path) {
            name = String.valueOf(node.getName());
        }
        return name;
    }
}

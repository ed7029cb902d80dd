package io.linknet.kernel.rest;

import io.linknet.kernel.problem.DomainRuleViolation;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers refusals of the domain. */
@Provider
public class DomainRuleViolationMapper implements ExceptionMapper<DomainRuleViolation> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(DomainRuleViolation refusal) {
        return Problems.answer(refusal, Problems.locale(headers));
    }
}

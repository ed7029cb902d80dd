package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.rest.Json;
import io.linknet.portal.frame.entity.ServiceRefusal;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Reads the problem that a service answers with; what is no problem of ours is an outage of the service. */
public class ServiceRefusals implements ResponseExceptionMapper<RuntimeException> {

    private static final int FIRST_REFUSAL = 400;

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= FIRST_REFUSAL;
    }

    @Override
    public RuntimeException toThrowable(Response answer) {
        var body = answer.readEntity(String.class);
        try {
            var read = Json.lenient().readValue(body, Problem.class);
            var errors = read.errors() == null ? List.<Problem.FieldError>of() : read.errors();
            return new ServiceRefusal(
                    new Problem(read.type(), read.title(), answer.getStatus(), read.detail(), read.instance(), errors));
        } catch (IOException | IllegalArgumentException noProblem) {
            return KernelProblem.UNAVAILABLE.because();
        }
    }
}

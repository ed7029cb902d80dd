package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.Problem;
import io.linknet.portal.frame.entity.ServiceRefusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A page whose service says no answers with the same no. */
@Provider
public class ServiceRefusalMapper implements ExceptionMapper<ServiceRefusal> {

    @Override
    public Response toResponse(ServiceRefusal refusal) {
        var problem = refusal.problem();
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}

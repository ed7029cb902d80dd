package io.linknet.portal.frame.boundary;

import io.linknet.kernel.problem.Problem;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** A page whose service cannot be reached says so, and that trying again helps. */
@Provider
public class UnreachableServiceMapper implements ExceptionMapper<ProcessingException> {

    private static final Logger LOG = System.getLogger(UnreachableServiceMapper.class.getName());

    @Override
    public Response toResponse(ProcessingException failure) {
        LOG.log(Level.WARNING, "a service cannot be reached: {0}", failure.getMessage());
        var problem = Refusals.problem(failure);
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}

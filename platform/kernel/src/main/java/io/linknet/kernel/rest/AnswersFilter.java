package io.linknet.kernel.rest;

import io.linknet.kernel.data.Classified;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;

/** Lets out of a {@code Response} what its method {@link Answers} alone, so that the classes of the data are true. */
@Provider
public class AnswersFilter implements ContainerResponseFilter {

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        var method = resource.getResourceMethod();
        if (method != null
                && answer.hasEntity()
                && method.getReturnType() == Response.class
                && isDone(answer)
                && isJson(answer)) {
            require(method, answer.getEntity());
        }
    }

    private static boolean isDone(ContainerResponseContext answer) {
        return answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL;
    }

    /** Pages and files are none. */
    private static boolean isJson(ContainerResponseContext answer) {
        var type = answer.getMediaType();
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    /**
     * Refuses what is not declared.
     *
     * @throws IllegalStateException if the body is none of the types; files are text, bytes or streams and are not looked into
     */
    static void require(Method method, Object body) {
        if (isFile(body)) {
            return;
        }
        if (body instanceof Page<?> page) {
            require(method, page.items());
        } else if (body instanceof Collection<?> several) {
            several.forEach(one -> require(method, one));
        } else if (!isDeclared(method, body)) {
            throw new IllegalStateException(method + " does not say that it answers " + body.getClass());
        }
    }

    private static boolean isFile(Object body) {
        return body instanceof byte[]
                || body instanceof String
                || body instanceof InputStream
                || body instanceof StreamingOutput;
    }

    private static boolean isDeclared(Method method, Object body) {
        var said = method.getAnnotation(Answers.class);
        return said == null
                ? method.isAnnotationPresent(Classified.class)
                : Arrays.stream(said.value()).anyMatch(type -> type.isInstance(body));
    }
}

package io.linknet.portal.frame.boundary;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linknet.kernel.rest.Json;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * JSON to and from services: what pages do not show is skipped, so that services may add to their answers.
 *
 * <p>Names its media types: the runtime's own reader takes any, and the one that names them goes first.
 */
@ConstrainedTo(RuntimeType.CLIENT)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceJson implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private static final ObjectMapper READER =
            Json.lenient().copy().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return isJson(type, media);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return READER.readValue(body, READER.constructType(genericType));
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return isJson(type, media);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.mapper().writeValueAsBytes(value));
    }

    private static boolean isJson(Class<?> type, MediaType media) {
        return media.getSubtype().endsWith("json")
                && type != String.class
                && type != byte[].class
                && !InputStream.class.isAssignableFrom(type);
    }
}

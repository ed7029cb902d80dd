package io.linknet.kernel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.KernelProblem;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;

/** Reads and writes JSON bodies by {@link Json#mapper}; what cannot be read is refused with its place and reason. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes({MediaType.APPLICATION_JSON, "application/problem+json", "application/ld+json"})
@Produces({MediaType.APPLICATION_JSON, "application/problem+json", "application/ld+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isJson(mediaType) && !isRaw(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            var mapper = Json.mapper();
            var value = mapper.readValue(body, mapper.constructType(genericType));
            if (value == null) {
                throw KernelProblem.UNREADABLE_BODY.because("null");
            }
            return value;
        } catch (JsonProcessingException unreadable) {
            throw refusal(unreadable);
        }
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isJson(mediaType) && !isRaw(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.mapper().writeValueAsBytes(value));
    }

    private static boolean isJson(MediaType type) {
        return "application".equals(type.getType())
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static boolean isRaw(Class<?> type) {
        return type == String.class
                || type == byte[].class
                || InputStream.class.isAssignableFrom(type)
                || jakarta.ws.rs.core.StreamingOutput.class.isAssignableFrom(type);
    }

    private static DomainRuleViolation refusal(JsonProcessingException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return KernelProblem.UNKNOWN_FIELD.at(pointer(unknown), unknown.getPropertyName());
        }
        if (unreadable instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return KernelProblem.WRONG_TYPE.at(pointer(wrong), pointer(wrong));
        }
        var place = unreadable.getLocation();
        return KernelProblem.UNREADABLE_BODY.because(
                place == null ? "?" : "line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    private static String pointer(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
    }
}

package io.linknet.kernel.architecture;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.Page;
import io.linknet.kernel.rest.QuantityBody;
import io.linknet.kernel.rest.UnitPriceBody;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The types that resource methods answer, with their fields, as the JSON that leaves the service has them. */
final class AnsweredTypes {

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, "id"),
            Map.entry(Instant.class, "moment"),
            Map.entry(LocalDate.class, "day"),
            Map.entry(BigDecimal.class, "decimal"),
            Map.entry(boolean.class, "flag"),
            Map.entry(Boolean.class, "flag"),
            Map.entry(MoneyBody.class, "money"),
            Map.entry(UnitPriceBody.class, "price"),
            Map.entry(QuantityBody.class, "quantity"));

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);

    private AnsweredTypes() {}

    /** What a method answers, if it is told; nothing when it has no body. */
    static Optional<List<JavaType>> of(Method method) {
        if (method.getReturnType() != Response.class) {
            return Optional.of(method.getReturnType() == void.class ? List.of() : List.of(type(method)));
        }
        return Optional.ofNullable(method.getAnnotation(Answers.class)).map(it -> Arrays.stream(it.value())
                .<JavaType>map(Json.mapper()::constructType)
                .toList());
    }

    private static JavaType type(Method method) {
        return Json.mapper().constructType(method.getGenericReturnType());
    }

    /** Whether the method answers a file that has no fields. */
    static boolean isFile(Method method) {
        return method.isAnnotationPresent(Classified.class);
    }

    /** The fields of a type and of all types that it holds, by type. */
    static Map<Class<?>, List<AnsweredField>> fields(JavaType answered) {
        var found = new LinkedHashMap<Class<?>, List<AnsweredField>>();
        collect(content(answered), found);
        return found;
    }

    private static void collect(JavaType type, Map<Class<?>, List<AnsweredField>> found) {
        var raw = type.getRawClass();
        if (isValue(raw) || found.containsKey(raw)) {
            return;
        }
        var fields = ownFields(type);
        found.put(raw, fields);
        fields.forEach(field -> collect(field.content(), found));
        alternatives(raw).forEach(other -> collect(Json.mapper().constructType(other), found));
    }

    private static List<AnsweredField> ownFields(JavaType type) {
        return Json.mapper().getSerializationConfig().introspect(type).findProperties().stream()
                .filter(property -> property.couldSerialize())
                .map(property -> AnsweredField.of(type.getRawClass(), property))
                .toList();
    }

    private static Stream<Class<?>> alternatives(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of();
    }

    /** Written as one value, or a value of the kernel with parts that mean nothing alone. */
    private static boolean isValue(Class<?> type) {
        return WORDS.containsKey(type)
                || type.isPrimitive()
                || type.isEnum()
                || type.getName().startsWith("java.")
                || type.getName().startsWith("io.linknet.kernel.value.")
                || JsonNode.class.isAssignableFrom(type);
    }

    /** What stands in lists, pages, maps and optionals, however deep. */
    static JavaType content(JavaType type) {
        if (type.hasRawClass(Page.class) || type.hasRawClass(Optional.class)) {
            return content(type.containedTypeOrUnknown(0));
        }
        return type.getContentType() == null ? type : content(type.getContentType());
    }

    /** The word of the catalogue for what a field holds; a list of it has brackets. */
    static String kind(JavaType type) {
        var raw = content(type).getRawClass();
        var word = WORDS.getOrDefault(raw, isValue(raw) ? valueKind(raw) : name(raw));
        return type.isContainerType() || type.hasRawClass(Page.class) ? word + "[]" : word;
    }

    private static String valueKind(Class<?> type) {
        if (NUMBERS.contains(type)) {
            return "number";
        }
        return type.isEnum() ? "word" : JsonNode.class.isAssignableFrom(type) ? "json" : type.getSimpleName();
    }

    /** Its name in the code below the package: {@code OrderView.Line}. */
    static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}

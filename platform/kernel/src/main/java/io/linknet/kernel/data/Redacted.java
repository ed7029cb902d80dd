package io.linknet.kernel.data;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Records as text that may stand in a log: what is secret in them is hidden. */
public final class Redacted {

    private static final String HIDDEN = "***";

    private Redacted() {}

    /** For the {@code toString} of records with secrets: {@code Farmer[id=7, name=***]}. */
    public static String text(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(field -> field.getName() + "=" + (isSecret(field) ? HIDDEN : value(record, field)))
                .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
    }

    /** Whether its class or, where it has none, that of its record is {@link DataClass#SECRET}. */
    public static boolean isSecret(RecordComponent field) {
        return Optional.ofNullable(field.getAnnotation(Classified.class))
                .or(() -> Optional.ofNullable(field.getDeclaringRecord().getAnnotation(Classified.class)))
                .map(said -> said.value() == DataClass.SECRET)
                .orElse(false);
    }

    private static Object value(Record record, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return String.valueOf(accessor.invoke(record));
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(field + " cannot be read", unreadable);
        }
    }
}

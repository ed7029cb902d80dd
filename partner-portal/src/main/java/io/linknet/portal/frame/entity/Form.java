package io.linknet.portal.frame.entity;

import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.problem.Problem;
import io.linknet.kernel.problem.Problem.FieldError;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, and what was wrong with it: shown again as it was until it is taken.
 *
 * <p>The key makes a second press of the button the same request. It stays while the outcome is unknown and changes once
 * the request was refused, since the corrected form is another request.
 */
public final class Form {

    /** Name of the hidden field with the key. */
    public static final String KEY = "_key";

    /** Name of the hidden field with the session's token. */
    public static final String CSRF = "_csrf";

    private static final int SERVER_ERROR = 500;

    private final Map<String, List<String>> values;
    private final String key;
    private final @Nullable Problem problem;

    private Form(Map<String, List<String>> values, String key, @Nullable Problem problem) {
        this.values = values;
        this.key = key;
        this.problem = problem;
    }

    /** An empty form. */
    public static Form blank() {
        return new Form(Map.of(), newKey(), null);
    }

    /** A form filled in beforehand. */
    public static Form filled(Map<String, String> values) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists, newKey(), null);
    }

    /** The same with a field that can be given more than once. */
    public Form with(String name, List<String> chosen) {
        var lists = new LinkedHashMap<>(values);
        lists.put(name, List.copyOf(chosen));
        return new Form(lists, key, problem);
    }

    /** A form as posted. */
    public static Form of(MultivaluedMap<String, String> posted) {
        var values = new LinkedHashMap<String, List<String>>();
        posted.forEach((name, list) -> values.put(name, List.copyOf(list)));
        var key = Optional.ofNullable(posted.getFirst(KEY)).filter(it -> it.matches("[A-Za-z0-9_-]{16,64}"));
        return new Form(values, key.orElseGet(Form::newKey), null);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The same input with what was wrong. */
    public Form refused(Problem reason) {
        return new Form(values, reason.status() < SERVER_ERROR ? newKey() : key, reason);
    }

    /** Value of the {@code Idempotency-Key} header. */
    public String key() {
        return key;
    }

    /** What was typed, without blanks around it; empty when nothing was. */
    public String value(String name) {
        var all = values.get(name);
        return all == null || all.isEmpty() ? "" : all.get(0).strip();
    }

    /** What was typed or chosen, or the other value when nothing was. */
    public String value(String name, String otherwise) {
        var value = value(name);
        return value.isEmpty() ? otherwise : value;
    }

    /** What was typed; absent when nothing was. */
    public @Nullable String optional(String name) {
        var value = value(name);
        return value.isEmpty() ? null : value;
    }

    /**
     * The document that a hidden field names.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation as for a document that does not exist, if it names none
     */
    public UUID id(String name) {
        try {
            return UUID.fromString(value(name));
        } catch (IllegalArgumentException none) {
            throw KernelProblem.NOT_FOUND.because();
        }
    }

    /** All values of a field that can be given more than once. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /**
     * How many rows were posted of fields named {@code lines.0.quantity}, {@code lines.1.quantity} ...
     *
     * @param prefix the name before the first dot
     * @param most rows looked for
     */
    public int rows(String prefix, int most) {
        var rows = 0;
        for (var row = 0; row < most; row++) {
            var start = prefix + "." + row + ".";
            if (values.keySet().stream().anyMatch(name -> name.startsWith(start))) {
                rows = row + 1;
            }
        }
        return rows;
    }

    /**
     * What stands between a prefix and the next dot in the names of the fields that were posted, as {@code farmers.0.} and the ids
     * in {@code farmers.0.ID.quantity}.
     */
    public Set<String> keys(String prefix) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()).split("\\.", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Why the form was refused; absent until it was. */
    public @Nullable Problem problem() {
        return problem;
    }

    /** What is wrong with a field; empty when nothing is. */
    public String error(String name) {
        if (problem == null) {
            return "";
        }
        return errors().stream()
                .filter(error -> field(error.pointer()).equals(name))
                .map(FieldError::detail)
                .findFirst()
                .orElse("");
    }

    /** Whether every error stands beside a field of the form, so that nothing is left to say above it. */
    public boolean hasErrorAt(String name) {
        return !error(name).isEmpty();
    }

    private List<FieldError> errors() {
        return problem == null || problem.errors() == null ? List.of() : problem.errors();
    }

    private static String field(String pointer) {
        return (pointer.startsWith("/") ? pointer.substring(1) : pointer).replace('/', '.');
    }
}

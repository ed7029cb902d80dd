package io.linknet.procurement.importing.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.linknet.kernel.rest.Json;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.importing.entity.ImportProblem;
import io.linknet.procurement.importing.entity.Mapping;
import io.linknet.procurement.importing.entity.SavedMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** How columns become fields: guessed, drawn by a person, kept for the next file. */
@ApplicationScoped
public class Mappings {

    /** Mappings that a member keeps of one kind at most. */
    static final int MOST_KEPT = 50;

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    @Inject
    Clock clock;

    /** The first guess for a file: the member's latest mapping that fits its columns, else by the headings. */
    public Mapping guess(MemberId member, ImportTarget target, List<String> columns) {
        return kept(member, target.kind()).stream()
                .map(it -> read(it.content()))
                .filter(it -> fits(it, columns))
                .findFirst()
                .orElseGet(() -> byHeadings(target, columns));
    }

    private static boolean fits(Mapping mapping, List<String> columns) {
        return mapping.fields().values().stream()
                .map(Mapping.Source::column)
                .filter(Objects::nonNull)
                .allMatch(columns::contains);
    }

    private static Mapping byHeadings(ImportTarget target, List<String> columns) {
        var fields = new TreeMap<String, Mapping.Source>();
        for (var field : target.fields()) {
            field.guess(columns).ifPresent(source -> fields.put(field.name(), source));
        }
        return new Mapping(fields, List.of());
    }

    /**
     * Refuses a mapping that cannot be used.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation naming the first field, column or pattern that is wrong
     */
    public void require(Mapping mapping, ImportTarget target, List<String> columns) {
        var names = new HashSet<String>();
        for (var field : target.fields()) {
            names.add(field.name());
            var source = mapping.fields().get(field.name());
            if (source != null) {
                require(field, source, columns);
            } else if (field.required()) {
                throw ImportProblem.FIELD_NOT_MAPPED.at(
                        "/fields/" + field.name(), field.headings().get(0));
            }
        }
        for (var name : mapping.fields().keySet()) {
            if (!names.contains(name)) {
                throw ImportProblem.UNKNOWN_IMPORT_FIELD.at("/fields/" + name, name);
            }
        }
    }

    private static void require(ImportField field, Mapping.Source source, List<String> columns) {
        var place = "/fields/" + field.name();
        var column = source.column();
        if (column == null ? source.constant() == null : !columns.contains(column)) {
            throw ImportProblem.UNKNOWN_COLUMN.at(place + "/column", String.valueOf(column));
        }
        for (var index = 0; index < source.dates().size(); index++) {
            requireDate(source.dates().get(index), place + "/dates/" + index);
        }
        var reference = source.reference();
        if (reference != null && ReferenceText.of(reference).isEmpty()) {
            throw ImportProblem.REFERENCE_PATTERN_UNREADABLE.at(place + "/reference", reference);
        }
    }

    private static void requireDate(String pattern, String place) {
        try {
            Cells.formatter(pattern);
        } catch (IllegalArgumentException unreadable) {
            throw ImportProblem.DATE_PATTERN_UNREADABLE.at(place, pattern);
        }
    }

    /** The member's mappings of a kind, the latest first. */
    @Transactional
    public List<SavedMapping> kept(MemberId member, String kind) {
        return entities.createQuery(
                        """
                        select m from SavedMapping m where m.memberId = :member and m.kind = :kind
                        order by m.savedAt desc, m.id desc
                        """,
                        SavedMapping.class)
                .setParameter("member", member.value())
                .setParameter("kind", kind)
                .setMaxResults(MOST_KEPT)
                .getResultList();
    }

    /** Keeps a mapping under a name; what had that name is replaced. */
    public SavedMapping keep(MemberId member, String kind, String name, Mapping mapping) {
        var earlier = kept(member, kind);
        var same = find(earlier, name);
        if (same.isPresent()) {
            same.get().replace(written(mapping), clock.instant());
            return same.get();
        }
        if (earlier.size() == MOST_KEPT) {
            throw ImportProblem.TOO_MANY_MAPPINGS.because(MOST_KEPT);
        }
        var saved = new SavedMapping(member, kind, name, written(mapping), clock.instant());
        entities.persist(saved);
        return saved;
    }

    /**
     * Forgets a mapping.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if the member keeps none of that name
     */
    public void forget(MemberId member, String kind, String name) {
        entities.remove(find(kept(member, kind), name).orElseThrow(() -> ImportProblem.UNKNOWN_MAPPING.because(name)));
    }

    private static Optional<SavedMapping> find(List<SavedMapping> mappings, String name) {
        return mappings.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** Reads what {@link #written} wrote. */
    public static Mapping read(String json) {
        return read(json, new TypeReference<>() {});
    }

    /** Reads a JSON list of texts. */
    public static List<String> texts(String json) {
        return read(json, new TypeReference<>() {});
    }

    /** Reads a JSON list of rows. */
    public static List<List<String>> rows(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what we wrote", broken);
        }
    }

    /** As the database keeps it. */
    static String written(Object value) {
        try {
            return Json.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package io.linknet.portal.datacatalogue.boundary;

import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.portal.datacatalogue.entity.ClassifiedField;
import io.linknet.portal.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of the data catalogue in words. */
public record FieldRow(ClassifiedField field) {

    private static final String EVENT = "event";

    /** What the data is called that the field belongs to, a part of something after the whole; what has no name yet as in the code. */
    public String type() {
        if (field.isInEvent()) {
            return known("datacatalogue.event.", field.type().replaceFirst("\\.v\\d+$", ""));
        }
        var names = field.type().split("\\.");
        var own = "datacatalogue.type." + field.service() + "." + names[0];
        var whole = Texts.has(own) ? Texts.t(own) : known("datacatalogue.type.", names[0]);
        return Stream.concat(
                        Stream.of(whole), Arrays.stream(names).skip(1).map(part -> known("datacatalogue.part.", part)))
                .collect(Collectors.joining(" · "));
    }

    private static String known(String beginning, String name) {
        return Texts.has(beginning + name) ? Texts.t(beginning + name) : name;
    }

    public String feature() {
        return feature(field.service(), field.feature());
    }

    static String feature(String service, String feature) {
        return Texts.t("datacatalogue.service." + service) + " · " + known("datacatalogue.feature.", feature);
    }

    public String dataClass() {
        return Texts.t("datacatalogue.class." + field.dataClass());
    }

    public String holder() {
        return Texts.t("datacatalogue.holder." + field.holder());
    }

    /** What is delicate about it, and what data about a person is kept for. */
    public List<String> marks() {
        var marks = field.marks().stream().map(FieldRow::mark);
        return field.purpose() == Purpose.NONE
                ? marks.toList()
                : Stream.concat(marks, Stream.of(Texts.t("datacatalogue.purpose." + field.purpose())))
                        .toList();
    }

    static String mark(Mark mark) {
        return Texts.t("datacatalogue.mark." + mark);
    }

    /** Its endpoints as people find them in the interface's description. */
    public List<String> where() {
        return field.where().stream()
                .map(it -> it.equals(EVENT) ? Texts.t("datacatalogue.in-event") : it)
                .toList();
    }

    /** Whether it is what is looked for. */
    boolean fits(Map<String, String> wanted) {
        var text = wanted.getOrDefault("text", "").toLowerCase(Locale.ROOT);
        return isOrAny(field.service() + "/" + field.feature(), wanted.get("feature"))
                && isOrAny(field.dataClass().name(), wanted.get("class"))
                && (wanted.get("mark") == null
                        || field.marks().stream().anyMatch(it -> it.name().equals(wanted.get("mark"))))
                && Stream.of(field.name(), field.type(), type(), feature())
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(text));
    }

    private static boolean isOrAny(String value, @Nullable String wanted) {
        return wanted == null || wanted.equals(value);
    }
}

package io.linknet.kernel.architecture;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import io.linknet.kernel.rest.MoneyBody;
import io.linknet.kernel.rest.UnitPriceBody;
import io.linknet.kernel.value.Money;
import io.linknet.kernel.value.UnitPrice;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A field of a type as it stands in JSON.
 *
 * @param owner the type that it belongs to
 * @param name in the code
 * @param json on the wire
 * @param type what it holds
 * @param own what the field itself says of its class
 */
record AnsweredField(Class<?> owner, String name, String json, JavaType type, Optional<Classified> own) {

    private static final Set<Class<?>> MONEY =
            Set.of(MoneyBody.class, UnitPriceBody.class, Money.class, UnitPrice.class);

    /** Names of what tells of a person or opens a door. */
    private static final Pattern DELICATE = Pattern.compile(
            "(?i).*(phone|mobile|e-?mail|person|identityNumber|idNumber|contactName|iban|bankAccount|password|secret|token)$");

    static AnsweredField of(Class<?> owner, BeanPropertyDefinition property) {
        return new AnsweredField(
                owner, property.getInternalName(), property.getName(), property.getPrimaryType(), own(owner, property));
    }

    private static Optional<Classified> own(Class<?> owner, BeanPropertyDefinition property) {
        return owner.isRecord()
                ? Arrays.stream(owner.getRecordComponents())
                        .filter(field -> field.getName().equals(property.getInternalName()))
                        .findFirst()
                        .map(field -> Optional.ofNullable(field.getAnnotation(Classified.class)))
                        .orElseGet(() -> ofGetter(property))
                : ofGetter(property);
    }

    private static Optional<Classified> ofGetter(BeanPropertyDefinition property) {
        return Optional.ofNullable(property.getGetter())
                .map(getter -> getter.getAnnotated().getAnnotation(Classified.class));
    }

    /** What the field says, or else its type. */
    Optional<Classified> said() {
        return own.or(() -> Optional.ofNullable(owner.getAnnotation(Classified.class)));
    }

    /** Its class; there must be one. */
    DataClass dataClass() {
        return said().orElseThrow(() -> new IllegalStateException(this + " has no class"))
                .value();
    }

    Set<Mark> marks() {
        var marks = new TreeSet<>(said().map(it -> Set.of(it.marks())).orElse(Set.of()));
        if (MONEY.contains(content().getRawClass())) {
            marks.add(Mark.MONEY);
        }
        return marks;
    }

    Holder holder() {
        var holder = said().map(Classified::holder).orElse(Holder.USUAL);
        return holder == Holder.USUAL ? dataClass().usualHolder() : holder;
    }

    Purpose purpose() {
        return said().map(Classified::purpose).orElse(Purpose.NONE);
    }

    /** Whether its name says that it tells of a person or opens a door, while it is text. */
    boolean isDelicate() {
        return content().getRawClass() == String.class && DELICATE.matcher(json).matches();
    }

    /** What stands in it, out of lists, maps and optionals. */
    JavaType content() {
        return AnsweredTypes.content(type);
    }

    /** What kind of value it is, in the words of the catalogue. */
    String kind() {
        return AnsweredTypes.kind(type);
    }

    @Override
    public String toString() {
        return AnsweredTypes.name(owner) + "." + name + " of " + owner.getPackageName();
    }
}

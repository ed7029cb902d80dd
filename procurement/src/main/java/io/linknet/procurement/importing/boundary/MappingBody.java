package io.linknet.procurement.importing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.importing.entity.Mapping;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which column is which field.
 *
 * @param fields by name of the field
 * @param absent texts that mean "nothing" in every column
 */
@Classified(SECRET)
public record MappingBody(
        @NotNull @Size(max = 100) Map<String, @Valid @NotNull SourceBody> fields,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 100) String> absent) {

    /**
     * Where a field comes from: a column, or a constant.
     *
     * @param dates patterns such as {@code dd-MMM-yy}, tried in this order
     * @param absent texts that mean "nothing" in this column
     * @param reference how a cell points to another row, <code>See ASN-* (ID#:{key})</code>
     * @param decimalComma whether the comma is the decimal point
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(SECRET)
    public record SourceBody(
            @Nullable @Size(max = 200) String column,
            @Nullable @Size(max = 200) String constant,
            @Nullable @Size(max = 10) List<@NotNull @Size(min = 1, max = 40) String> dates,
            @Nullable @Size(max = 50) List<@NotNull @Size(max = 100) String> absent,
            @Nullable @Size(max = 120) String reference,
            @Nullable Boolean decimalComma) {

        Mapping.Source toDomain() {
            return new Mapping.Source(
                    column, constant, orNone(dates), orNone(absent), reference, Boolean.TRUE.equals(decimalComma));
        }

        static SourceBody of(Mapping.Source source) {
            return new SourceBody(
                    source.column(),
                    source.constant(),
                    source.dates(),
                    source.absent(),
                    source.reference(),
                    source.decimalComma());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    Mapping toDomain() {
        var sources = new TreeMap<String, Mapping.Source>();
        fields.forEach((name, source) -> sources.put(name, source.toDomain()));
        return new Mapping(sources, orNone(absent));
    }

    static MappingBody of(Mapping mapping) {
        var sources = new TreeMap<String, SourceBody>();
        mapping.fields().forEach((name, source) -> sources.put(name, SourceBody.of(source)));
        return new MappingBody(sources, mapping.absent());
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

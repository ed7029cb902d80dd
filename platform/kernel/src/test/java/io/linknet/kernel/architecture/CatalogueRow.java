package io.linknet.kernel.architecture;

import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One field in the data catalogue.
 *
 * @param where endpoints or the event that it leaves the service by
 */
record CatalogueRow(
        String service,
        String feature,
        String type,
        String field,
        String json,
        String kind,
        DataClass dataClass,
        Set<Mark> marks,
        Holder holder,
        Purpose purpose,
        Collection<String> where) {

    static final String HEADING = "service,feature,type,field,json,kind,class,marks,holder,purpose,where";

    static CatalogueRow of(String service, AnsweredField field, Collection<String> where) {
        return new CatalogueRow(
                service,
                feature(field.owner()),
                AnsweredTypes.name(field.owner()),
                field.name(),
                field.json(),
                field.kind(),
                field.dataClass(),
                field.marks(),
                field.holder(),
                field.purpose(),
                where);
    }

    /** The package below the service's: {@code io.linknet.procurement.demand.boundary} is of {@code demand}. */
    static String feature(Class<?> type) {
        var parts = type.getPackageName().split("\\.");
        return parts.length > 3 ? parts[3] : "-";
    }

    /** The line of the file. */
    String line() {
        return String.join(
                ",",
                List.of(
                        service,
                        feature,
                        type,
                        field,
                        json,
                        kind,
                        word(dataClass),
                        marks.stream().map(CatalogueRow::word).collect(Collectors.joining(" ")),
                        word(holder),
                        purpose == Purpose.NONE ? "" : word(purpose),
                        where.stream().sorted().collect(Collectors.joining("; "))));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

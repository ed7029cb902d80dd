package io.linknet.portal.supplier.boundary;

import io.linknet.portal.supplier.entity.Supplier;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A buyer's suppliers. */
public record SuppliersView(List<Supplier.Row> rows, @Nullable String next) {

    /** What stands how, the worst first; what is in order needs no look. */
    public List<Map.Entry<String, Long>> states(Supplier.Row row) {
        return List.of("EXPIRED", "EXPIRING", "NOT_YET_VALID", "VALID").stream()
                .filter(row.qualifications()::containsKey)
                .map(state -> Map.entry(state, row.qualifications().getOrDefault(state, 0L)))
                .toList();
    }
}

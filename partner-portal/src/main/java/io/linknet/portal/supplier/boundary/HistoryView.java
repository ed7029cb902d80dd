package io.linknet.portal.supplier.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.supplier.entity.PastSupplier;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deliveries of former years, by the names of the suppliers.
 *
 * @param form to say which member a name means
 * @param members names of the members, by id
 */
public record HistoryView(
        List<PastSupplier.Sum> sums,
        List<PastSupplier> rows,
        @Nullable String next,
        Form form,
        Map<UUID, String> members) {

    /** Whom a name can mean. */
    public List<Choice> choices() {
        return members.entrySet().stream()
                .map(it -> new Choice(it.getKey().toString(), it.getValue()))
                .toList();
    }

    /** The names nobody has said the member of. */
    public List<Choice> unknown() {
        return rows.stream()
                .filter(it -> it.memberId() == null)
                .map(it -> new Choice(it.name(), it.name()))
                .toList();
    }
}

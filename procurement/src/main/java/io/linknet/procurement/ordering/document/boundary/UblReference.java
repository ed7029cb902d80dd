package io.linknet.procurement.ordering.document.boundary;

import static io.linknet.procurement.ordering.document.entity.DocumentProblem.ANOTHER_ORDER;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_MISSING;
import static io.linknet.procurement.ordering.document.entity.DocumentProblem.VALUE_TOO_LONG;

import io.linknet.procurement.ordering.entity.PurchaseOrder;
import java.util.List;
import java.util.stream.Collectors;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import org.jspecify.annotations.Nullable;

/** What a document says of itself and of the order it is about. */
final class UblReference {

    private static final int MAX_NUMBER = 80;

    private final PurchaseOrder order;
    private final String root;
    private final Refusals refusals;

    UblReference(PurchaseOrder order, String root, Refusals refusals) {
        this.order = order;
        this.root = root;
        this.refusals = refusals;
    }

    /** A document speaks of the order by its number or its UUID, and of no other. */
    void require(List<OrderReferenceType> references) {
        for (var reference : references) {
            var byId = order.number().equals(stripped(reference.getIDValue()));
            var byUuid = order.id().toString().equals(stripped(reference.getUUIDValue()));
            if (!byId && !byUuid) {
                refusals.add(ANOTHER_ORDER, "/" + root + "/OrderReference/ID", String.valueOf(reference.getIDValue()));
            }
        }
    }

    private static String stripped(@Nullable String id) {
        return id == null ? "" : id.strip();
    }

    /** The sender's number of the document. */
    String number(@Nullable String id) {
        var number = stripped(id);
        if (number.isEmpty()) {
            refusals.add(VALUE_MISSING, "/" + root + "/ID");
        } else if (number.length() > MAX_NUMBER) {
            refusals.add(VALUE_TOO_LONG, "/" + root + "/ID", MAX_NUMBER);
        }
        return number;
    }

    /** Notes as one text, a line each. */
    static String text(List<NoteType> notes) {
        return notes.stream()
                .map(note -> String.valueOf(note.getValue()).strip())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}

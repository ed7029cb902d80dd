package io.linknet.portal.datacatalogue.entity;

import io.linknet.kernel.data.DataClass;
import io.linknet.kernel.data.Holder;
import io.linknet.kernel.data.Mark;
import io.linknet.kernel.data.Purpose;
import java.util.List;

/**
 * A field that leaves a service, as the data catalogue lists it.
 *
 * @param type name of the record, or of the event
 * @param name on the wire; a dash for a file as a whole
 * @param kind what kind of value it is, with brackets for a list
 * @param where the endpoints that answer it, or {@code event}
 */
public record ClassifiedField(
        String service,
        String feature,
        String type,
        String name,
        String kind,
        DataClass dataClass,
        List<Mark> marks,
        Holder holder,
        Purpose purpose,
        List<String> where) {

    /** Where it stands in the catalogue: no two have the same. */
    public String key() {
        return String.join("/", service, feature, type, name, where.get(0));
    }

    /** Whether it leaves the service in an event. */
    public boolean isInEvent() {
        return feature.equals("events");
    }
}

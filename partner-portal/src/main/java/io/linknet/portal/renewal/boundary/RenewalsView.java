package io.linknet.portal.renewal.boundary;

import io.linknet.portal.renewal.entity.Ending;
import io.linknet.portal.renewal.entity.Renewal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the operator has to look at.
 *
 * @param waiting renewals, oldest first
 * @param ended papers that count no more, the longest first
 * @param names of the members, by id
 */
public record RenewalsView(List<Renewal> waiting, List<Ending> ended, Map<UUID, String> names) {

    public String name(UUID member) {
        return names.getOrDefault(member, member.toString());
    }
}

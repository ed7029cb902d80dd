package io.linknet.procurement.supplier.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.supplier.entity.SupplierProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which member of the network a name in another system's file means. */
@ApplicationScoped
public class PastSuppliers {

    @Inject
    Members members;

    @Inject
    PastDeliveries deliveries;

    /** The member: as the owner has said before, by one of its identifiers, or by its name; empty when none or several fit. */
    Optional<UUID> meant(MemberId owner, String name) {
        return members.identifiedBy(List.of(name), owner)
                .or(() -> members.named(name))
                .map(MemberId::value);
    }

    /**
     * Says which member a name means, for the rows that are here and those of the next file. Runs in the command's
     * transaction.
     *
     * @return how many rows it concerns
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such member
     */
    public int say(Caller owner, String name, MemberId supplier) {
        if (!members.isKnown(supplier) || owner.isFor(supplier)) {
            throw SupplierProblem.UNKNOWN_SUPPLIER.because(supplier.value());
        }
        members.rememberAliases(owner.member(), List.of(name), supplier);
        return deliveries.link(owner.member(), name, supplier);
    }
}

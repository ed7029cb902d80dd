package io.linknet.procurement.blanket.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.blanket.entity.BlanketChanged;
import io.linknet.procurement.blanket.entity.BlanketOrder;
import io.linknet.procurement.member.control.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seller agrees to a blanket order or refuses it, the buyer ends it. Runs in the command's transaction. */
@ApplicationScoped
public class DecideBlanket {

    @Inject
    Members members;

    @Inject
    BlanketOrders blankets;

    @Inject
    Event<BlanketChanged> told;

    @Inject
    Clock clock;

    /** Agrees, with a buyer in good standing; see {@link BlanketOrder#agree}. */
    public BlanketOrder agree(Caller seller, UUID id, @Nullable String seenVersion) {
        var blanket = seen(seller, id, seenVersion);
        members.requireGoodStanding(blanket.buyer(), "");
        blanket.agree(seller.member(), seller.personName(), clock.instant());
        return decided(blanket);
    }

    /** Refuses; see {@link BlanketOrder#refuse}. */
    public BlanketOrder refuse(Caller seller, UUID id, @Nullable String seenVersion, String why) {
        var blanket = seen(seller, id, seenVersion);
        blanket.refuse(seller.member(), seller.personName(), clock.instant(), why);
        return decided(blanket);
    }

    /** Ends; see {@link BlanketOrder#end}. */
    public BlanketOrder end(Caller buyer, UUID id, @Nullable String seenVersion, String why) {
        var blanket = seen(buyer, id, seenVersion);
        blanket.end(buyer.member(), buyer.personName(), clock.instant(), why);
        return decided(blanket);
    }

    private BlanketOrder seen(Caller caller, UUID id, @Nullable String seenVersion) {
        var blanket = blankets.forChange(id, caller.member());
        Versions.require(seenVersion, blanket.version());
        return blanket;
    }

    private BlanketOrder decided(BlanketOrder blanket) {
        blankets.write();
        told.fire(new BlanketChanged(blanket));
        return blanket;
    }
}

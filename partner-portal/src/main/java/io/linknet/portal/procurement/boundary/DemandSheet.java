package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Demand;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.view.boundary.ListSearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Shows one demand: what it asks, its coverage, its versions and what came of it. */
@RequestScoped
public class DemandSheet {

    private static final int ROWS = 20;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The page, with a form that was refused where there is one. */
    Response show(UUID id, Form form) {
        var demand = procurement.demand(id);
        var view = new DemandView(
                demand,
                procurement.coverage(id),
                pool(id),
                procurement.orders(new ListSearch(), null, id, 0, ROWS).items(),
                procurement.versions(id),
                new MaterialNames(procurement.materials()),
                isMine(demand),
                mayGrant(),
                form);
        return pages.named(demand.title())
                .crumb("procurement.demands", DemandsPage.LIST)
                .show("procurement/demand", view);
    }

    private boolean isMine(Demand demand) {
        return pages.person()
                .filter(person -> person.caller().has(Role.BUYER)
                        && person.caller()
                                .member()
                                .value()
                                .equals(demand.leader().id()))
                .isPresent();
    }

    /** Whether who looks may let the leader see names of farmers. */
    private boolean mayGrant() {
        return pages.person()
                .map(it -> it.caller())
                .filter(it -> it.has(Role.ADMINISTRATOR) && it.kind() == MemberKind.COOPERATIVE)
                .isPresent();
    }

    private @Nullable UUID pool(UUID demand) {
        return procurement.pools(new ListSearch(), null, demand, false, 1).items().stream()
                .map(Pool::id)
                .findFirst()
                .orElse(null);
    }
}

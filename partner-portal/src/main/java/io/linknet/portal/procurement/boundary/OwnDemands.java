package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.view.boundary.ListSearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The demands of the reader's member that can still be put into a joint pool. */
@RequestScoped
public class OwnDemands {

    private static final Set<MemberKind> BUYERS = Set.of(MemberKind.CHAIN_LEADER, MemberKind.PROCESSOR);
    private static final int MOST = 100;

    @Inject
    Pages pages;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The newest of them as choices; none for who does not buy. */
    List<Choice> open() {
        return pages.person()
                .map(person -> person.caller())
                .filter(caller -> BUYERS.contains(caller.kind()) && caller.has(Role.BUYER))
                .map(caller -> newest())
                .orElse(List.of());
    }

    private List<Choice> newest() {
        return procurement.demands(ListSearch.own("OPEN"), null, MOST).items().stream()
                .map(it -> new Choice(it.id().toString(), it.number() + " · " + it.title()))
                .toList();
    }
}

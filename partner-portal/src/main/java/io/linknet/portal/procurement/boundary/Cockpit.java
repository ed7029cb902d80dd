package io.linknet.portal.procurement.boundary;

import static java.util.stream.Collectors.toSet;

import io.linknet.kernel.caller.MemberKind;
import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.procurement.entity.Pool;
import io.linknet.portal.ui.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Puts the leader's page of a pool together. */
@RequestScoped
public class Cockpit {

    @Inject
    Pages pages;

    @Inject
    OwnDemands demands;

    @Inject
    Invitees invitees;

    @Inject
    @RestClient
    ProcurementClient procurement;

    /** The pool as it stands. */
    Response show(Pool pool) {
        return show(pool, null, Form.blank());
    }

    /** The pool after a form was refused. */
    Response again(UUID pool, Form form) {
        return show(procurement.pool(pool), null, form);
    }

    /** The pool with what has just been tried. */
    Response tried(UUID pool, Clearing trial) {
        return show(procurement.pool(pool), trial, Form.blank());
    }

    private Response show(Pool pool, @Nullable Clearing trial, Form form) {
        var materials = new MaterialNames(procurement.materials());
        var own = pool.isJoint() ? demands.open() : List.<Choice>of();
        var view = new CockpitView(
                pool,
                trial,
                procurement.trials(pool.id()),
                form,
                materials,
                isLed(pool),
                consents(pool),
                own.stream().filter(it -> !pool.gathers(it.value())).toList(),
                own.stream().filter(it -> pool.gathers(it.value())).toList(),
                invitable(pool));
        return pages.named(pool.title())
                .crumb("procurement.pools", PoolsPage.LIST)
                .show("procurement/cockpit", view);
    }

    private boolean isLed(Pool pool) {
        return pages.person()
                .filter(person ->
                        person.caller().member().value().equals(pool.leader().id()))
                .isPresent();
    }

    private List<Choice> invitable(Pool pool) {
        if (!pool.isJoint() || !pool.isGathering() || !isLed(pool)) {
            return List.of();
        }
        var parties = pool.allParties().stream()
                .map(party -> party.member().id().toString())
                .collect(toSet());
        return invitees.together().stream()
                .filter(it -> !parties.contains(it.value()))
                .toList();
    }

    /** A cooperative that was invited to a joint pool and has not said yes. */
    private boolean consents(Pool pool) {
        return pool.isJoint()
                && pages.person()
                        .filter(person -> person.caller().kind() == MemberKind.COOPERATIVE)
                        .filter(person -> pool.allParties().stream()
                                .anyMatch(party -> !party.joined()
                                        && party.member()
                                                .id()
                                                .equals(person.caller().member().value())))
                        .isPresent();
    }
}

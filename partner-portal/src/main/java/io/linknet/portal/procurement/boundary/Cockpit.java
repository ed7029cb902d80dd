package io.linknet.portal.procurement.boundary;

import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Clearing;
import io.linknet.portal.procurement.entity.Pool;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Puts the leader's page of a pool together. */
@RequestScoped
public class Cockpit {

    @Inject
    Pages pages;

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
        var view = new CockpitView(pool, trial, procurement.trials(pool.id()), form, materials);
        return pages.named(pool.title())
                .crumb("procurement.pools", PoolsPage.LIST)
                .show("procurement/cockpit", view);
    }
}

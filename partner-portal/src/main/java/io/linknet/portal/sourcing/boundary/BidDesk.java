package io.linknet.portal.sourcing.boundary;

import io.linknet.portal.frame.boundary.Pages;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.boundary.MaterialNames;
import io.linknet.portal.procurement.boundary.ProcurementClient;
import io.linknet.portal.sourcing.entity.Rfq;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Shows a request to somebody it asks, with the own bid. */
@RequestScoped
public class BidDesk {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 24;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @Inject
    @RestClient
    ProcurementClient procurement;

    @Inject
    @RestClient
    SourcingClient sourcing;

    Response show(Rfq rfq, Form form) {
        var bid = rfq.ownBid() == null ? null : sourcing.bid(rfq.id());
        var view = new BidEditorView(
                rfq, bid, rfq.takesBids(clock.instant()), nonce(), form, new MaterialNames(procurement.materials()));
        return pages.named(rfq.title())
                .crumb("sourcing.rfqs.to-bid", RfqsPage.LIST)
                .show("sourcing/bid", view);
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package io.linknet.procurement.ordering.exchange.boundary;

import io.linknet.kernel.caller.CurrentCaller;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.Answers;
import io.linknet.kernel.rest.Command;
import io.linknet.kernel.rest.Versions;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.exchange.control.DocumentDeliveries;
import io.linknet.procurement.ordering.exchange.entity.DocumentDelivery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which documents about its orders a member's systems get sent. */
@Path("document-delivery")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DocumentDeliveryResource {

    @Inject
    DocumentDeliveries deliveries;

    @Inject
    CurrentCaller caller;

    /** What the own member has asked for, with its ETag; version 0 if nothing was ever asked for. */
    @GET
    @Transactional
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(DeliveryView.class)
    public Response read() {
        return answer(deliveries.of(caller.get().member()));
    }

    /** Says which ones from now on; needs the version seen. */
    @PUT
    @Command
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Answers(DeliveryView.class)
    public Response write(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seenVersion, @Valid @NotNull DeliveryRequest request) {
        var found = deliveries.of(caller.get().member());
        Versions.require(seenVersion, version(found));
        var kinds = EnumSet.noneOf(TradeDocument.Kind.class);
        kinds.addAll(request.kinds());
        return answer(Optional.of(deliveries.deliver(caller.get(), found, kinds)));
    }

    private Response answer(Optional<DocumentDelivery> delivery) {
        var view = DeliveryView.of(caller.get(), deliveries.hasAccount(caller.get()), delivery);
        return Response.ok(view).tag(Versions.etag(version(delivery))).build();
    }

    private static long version(Optional<DocumentDelivery> delivery) {
        return delivery.map(DocumentDelivery::version).orElse(0L);
    }
}

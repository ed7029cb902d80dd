package io.linknet.portal.exchange.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.portal.exchange.entity.Delivery;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Procurement's delivery of documents, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("document-delivery")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ExchangeClient {

    @GET
    Delivery delivery();

    @PUT
    Delivery deliver(
            @HeaderParam("Idempotency-Key") String key, @HeaderParam("If-Match") String version, Wanted wanted);

    /** The kinds that are wanted from now on. */
    record Wanted(List<String> kinds) {}
}

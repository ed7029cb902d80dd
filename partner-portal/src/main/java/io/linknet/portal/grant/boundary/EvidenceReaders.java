package io.linknet.portal.grant.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.grant.entity.Shown;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Which banks may read the evidence behind the member's applications, as supply-finance knows. */
@RegisterRestClient(configKey = "supply-finance")
@RegisterProvider(ServiceTokenFilter.class)
@Path("evidence-grants")
@Produces(MediaType.APPLICATION_JSON)
public interface EvidenceReaders {

    @GET
    Page<Shown> list(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);
}

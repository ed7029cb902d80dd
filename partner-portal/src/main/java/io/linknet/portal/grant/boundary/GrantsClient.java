package io.linknet.portal.grant.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.grant.entity.Grant;
import io.linknet.portal.grant.entity.GrantDemand;
import io.linknet.portal.grant.entity.GrantWords;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Procurement's grants, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface GrantsClient {

    String KEY = "Idempotency-Key";

    @GET
    Page<Grant> grants(
            @QueryParam("side") String side,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @POST
    Grant give(@HeaderParam(KEY) String key, NewGrant grant);

    @POST
    @Path("{id}/revocation")
    Grant revoke(@HeaderParam(KEY) String key, @PathParam("id") UUID id, Map<String, String> nothing);

    @GET
    @Path("partners")
    List<Grant.Side> partners();

    @GET
    @Path("demands")
    Page<GrantDemand> demands(
            @QueryParam("demand") @Nullable UUID demand,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") int limit);

    @GET
    @Path("words")
    GrantWords words(@QueryParam("category") String category);

    /** A grant as typed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewGrant(
            @Nullable String granteeId,
            String category,
            @Nullable String purpose,
            @Nullable String demandId,
            @Nullable LocalDate lastDay,
            Words words) {

        /** Which words were read. */
        record Words(String language, String version) {}
    }
}

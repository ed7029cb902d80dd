package io.linknet.portal.growing.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.growing.entity.Base;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Procurement's register of bases and plots, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("bases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface GrowingClient {

    String KEY = "Idempotency-Key";

    @GET
    Page<Base> bases(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @POST
    Base enter(@HeaderParam(KEY) String key, NewBase base);

    @GET
    @Path("{id}")
    Response base(@PathParam("id") UUID id);

    @PUT
    @Path("{id}")
    Base change(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            NewBase base);

    @GET
    @Path("{id}/plots")
    Page<Base.Plot> plots(
            @PathParam("id") UUID id, @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @POST
    @Path("{id}/plots")
    Base.Plot put(@HeaderParam(KEY) String key, @PathParam("id") UUID id, NewPlot plot);

    /** A base as typed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewBase(String code, String name, @Nullable String district, @Nullable String areaMu) {}

    /** A plot as typed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewPlot(
            String code,
            @Nullable String farmerId,
            @Nullable String crop,
            String areaMu,
            @Nullable String longitude,
            @Nullable String latitude) {}
}

package io.linknet.portal.supplier.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.supplier.entity.PastSupplier;
import io.linknet.portal.supplier.entity.Qualification;
import io.linknet.portal.supplier.entity.Scorecard;
import io.linknet.portal.supplier.entity.Supplier;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Procurement's supplier base, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface SuppliersClient {

    String KEY = "Idempotency-Key";

    @GET
    @Path("suppliers")
    Page<Supplier.Row> suppliers(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("suppliers/{id}")
    Supplier supplier(@PathParam("id") UUID id);

    @GET
    @Path("suppliers/{id}/scorecard")
    Scorecard scorecard(
            @PathParam("id") UUID id, @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to);

    @GET
    @Path("scorecards")
    Page<Scorecard> own(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("after") @Nullable String after);

    @GET
    @Path("qualifications")
    Page<Qualification> qualifications(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("qualifications/{id}")
    Response qualification(@PathParam("id") UUID id);

    @POST
    @Path("qualifications")
    Qualification enter(@HeaderParam(KEY) String key, NewQualification paper);

    @PUT
    @Path("qualifications/{id}")
    Qualification change(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            NewQualification paper);

    @DELETE
    @Path("qualifications/{id}")
    Qualification withdraw(@HeaderParam(KEY) String key, @PathParam("id") UUID id);

    @PUT
    @Path("qualifications/{id}/document")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    Qualification attach(
            @HeaderParam(KEY) String key, @PathParam("id") UUID id, @QueryParam("name") String name, byte[] content);

    @GET
    @Path("qualifications/{id}/document")
    @Produces(MediaType.WILDCARD)
    Response document(@PathParam("id") UUID id);

    @PUT
    @Path("qualifications/readers/{member}")
    Response showTo(@HeaderParam(KEY) String key, @PathParam("member") UUID buyer, Map<String, String> nothing);

    @GET
    @Path("past-deliveries/sums")
    List<PastSupplier.Sum> pastSums();

    @GET
    @Path("past-deliveries/suppliers")
    Page<PastSupplier> pastSuppliers(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @PUT
    @Path("past-deliveries/suppliers")
    Said say(@HeaderParam(KEY) String key, Meaning meaning);

    /** Which member a name means. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Meaning(String name, @Nullable String memberId) {}

    /** How many rows it concerned. */
    record Said(String name, int rows) {}

    /** A paper as typed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewQualification(
            @Nullable String kind,
            String number,
            String issuer,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}
}

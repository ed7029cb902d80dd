package io.linknet.portal.importing.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.kernel.rest.Page;
import io.linknet.portal.importing.entity.ImportFile;
import io.linknet.portal.importing.entity.ImportKind;
import io.linknet.portal.procurement.entity.Job;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Procurement's imports, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ImportsClient {

    String KEY = "Idempotency-Key";

    @GET
    @Path("imports/kinds")
    List<ImportKind> kinds();

    @GET
    @Path("imports")
    Page<ImportFile.Row> list(@QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @POST
    @Path("imports")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    ImportFile upload(
            @HeaderParam(KEY) String key,
            @QueryParam("kind") String kind,
            @QueryParam("name") String name,
            byte[] content);

    @GET
    @Path("imports/{id}")
    Response get(@PathParam("id") UUID id);

    @PUT
    @Path("imports/{id}/mapping")
    Response map(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String version,
            @PathParam("id") UUID id,
            ImportFile.Mapping mapping);

    /** The answer is the file, or the job that it was left to (202). */
    @POST
    @Path("imports/{id}/check")
    Response check(@HeaderParam(KEY) String key, @PathParam("id") UUID id);

    /** The answer is the file, or the job that it was left to (202). */
    @POST
    @Path("imports/{id}/taking")
    Response take(@HeaderParam(KEY) String key, @PathParam("id") UUID id, Taking taking);

    @GET
    @Path("imports/{id}/faults")
    Page<ImportFile.Fault> faults(
            @PathParam("id") UUID id, @QueryParam("after") @Nullable String after, @QueryParam("limit") int limit);

    @GET
    @Path("imports/{id}/faults/file")
    @Produces("text/csv")
    Response faultsFile(@PathParam("id") UUID id);

    @GET
    @Path("import-kinds/{kind}/template")
    @Produces("text/csv")
    Response template(@PathParam("kind") String kind);

    @PUT
    @Path("import-kinds/{kind}/mappings/{name}")
    ImportFile.Kept keep(
            @HeaderParam(KEY) String key,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            ImportFile.Mapping mapping);

    @DELETE
    @Path("jobs/{id}")
    Job cancel(@HeaderParam(KEY) String key, @PathParam("id") UUID job);

    /** Whether bad rows are left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taking(boolean goodRowsOnly) {}
}

package io.linknet.portal.catalog.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.portal.catalog.entity.CatalogMaterial;
import io.linknet.portal.procurement.entity.District;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Procurement's catalogue, in the name of the person signed in. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface CatalogueClient {

    @GET
    @Path("materials")
    List<CatalogMaterial> materials();

    @GET
    @Path("materials/{code}")
    CatalogMaterial material(@PathParam("code") String code);

    @PUT
    @Path("materials/{code}")
    CatalogMaterial change(
            @HeaderParam("Idempotency-Key") String key,
            @HeaderParam("If-Match") String version,
            @PathParam("code") String code,
            NewMaterial material);

    @GET
    @Path("districts")
    List<District> districts();
}

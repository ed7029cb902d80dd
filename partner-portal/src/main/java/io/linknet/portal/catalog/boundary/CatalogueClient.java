package io.linknet.portal.catalog.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.portal.catalog.entity.CatalogMaterial;
import io.linknet.portal.procurement.entity.District;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
    @Path("districts")
    List<District> districts();
}

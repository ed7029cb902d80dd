package io.linknet.portal.production.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The materials that procurement knows: what can be planned before anything was ordered. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("materials")
@Produces(MediaType.APPLICATION_JSON)
public interface CatalogClient {

    @GET
    List<Item> materials();

    /**
     * A material of the catalogue.
     *
     * @param code its code
     * @param nameZh Chinese name
     * @param nameEn English name
     * @param unit the unit it is traded in
     */
    record Item(String code, String nameZh, String nameEn, String unit) {

        String name() {
            return Texts.either(nameZh, nameEn);
        }

        Choice choice() {
            return new Choice(code, name() + " · " + code);
        }
    }
}

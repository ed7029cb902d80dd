package io.linknet.portal.grant.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The looks that supply-finance tells of. */
@RegisterRestClient(configKey = "supply-finance")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
public interface SupplyFinanceLooks extends LooksClient {}

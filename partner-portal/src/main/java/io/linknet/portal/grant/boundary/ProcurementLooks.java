package io.linknet.portal.grant.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The looks that procurement tells of. */
@RegisterRestClient(configKey = "procurement")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
public interface ProcurementLooks extends LooksClient {}

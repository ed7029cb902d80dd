package io.linknet.portal.audit.boundary;

import io.linknet.identity.service.ServiceTokenFilter;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The log of production-sync. */
@RegisterRestClient(configKey = "production-sync")
@RegisterProvider(ServiceTokenFilter.class)
@Path("")
public interface ProductionSyncEvidence extends EvidenceClient {}

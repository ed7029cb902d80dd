package io.linknet.portal;

import io.linknet.kernel.evidence.EvidenceResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** The log of the portal. */
@Path("api/partner-portal/evidence")
@RequestScoped
public class PortalEvidence extends EvidenceResource {}

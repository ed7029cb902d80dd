package io.linknet.productionsync;

import io.linknet.kernel.evidence.EvidenceResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** The log of production-sync. */
@Path("evidence")
@RequestScoped
public class ProductionSyncEvidence extends EvidenceResource {}

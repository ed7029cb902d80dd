package io.linknet.procurement;

import io.linknet.kernel.evidence.EvidenceResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** The log of procurement. */
@Path("evidence")
@RequestScoped
public class ProcurementEvidence extends EvidenceResource {}

package io.linknet.logistics;

import io.linknet.kernel.evidence.EvidenceResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** The log of logistics. */
@Path("evidence")
@RequestScoped
public class LogisticsEvidence extends EvidenceResource {}

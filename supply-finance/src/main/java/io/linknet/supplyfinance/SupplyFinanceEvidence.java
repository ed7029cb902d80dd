package io.linknet.supplyfinance;

import io.linknet.kernel.evidence.EvidenceResource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** The log of supply-finance. */
@Path("evidence")
@RequestScoped
public class SupplyFinanceEvidence extends EvidenceResource {}

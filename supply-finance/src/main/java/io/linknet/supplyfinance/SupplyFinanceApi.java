package io.linknet.supplyfinance;

import io.linknet.kernel.rest.LinkNetApi;
import jakarta.ws.rs.ApplicationPath;

/** The REST interface of supply-finance, at the root of its context. */
@ApplicationPath("/")
public class SupplyFinanceApi extends LinkNetApi {}

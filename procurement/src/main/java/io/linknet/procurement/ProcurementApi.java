package io.linknet.procurement;

import io.linknet.kernel.rest.LinkNetApi;
import jakarta.ws.rs.ApplicationPath;
import io.linknet.kernel.rest.LinkNetApi;

/** The REST interface of procurement, at the root of its context. */
@ApplicationPath("/")
public class ProcurementApi extends LinkNetApi {}

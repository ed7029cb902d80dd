package io.linknet.procurement;

import io.linknet.kernel.rest.LinkNetApi;
import jakarta.ws.rs.ApplicationPath;

/** The REST interface of procurement, at the root of its context. */
@ApplicationPath("/")
public class ProcurementApi extends LinkNetApi {}

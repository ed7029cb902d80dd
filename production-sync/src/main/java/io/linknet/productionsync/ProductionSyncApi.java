package io.linknet.productionsync;

import io.linknet.kernel.rest.LinkNetApi;
import jakarta.ws.rs.ApplicationPath;

/** The REST interface of production-sync, at the root of its context. */
@ApplicationPath("/")
public class ProductionSyncApi extends LinkNetApi {}

package io.linknet.productionsync;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface of production-sync, at the root of its context. */
@ApplicationPath("/")
public class ProductionSyncApi extends Application {}

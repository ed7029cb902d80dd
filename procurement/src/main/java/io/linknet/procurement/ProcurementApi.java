package io.linknet.procurement;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface of procurement, at the root of its context. */
@ApplicationPath("/")
public class ProcurementApi extends Application {}

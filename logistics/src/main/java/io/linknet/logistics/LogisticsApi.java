package io.linknet.logistics;

import io.linknet.kernel.rest.LinkNetApi;
import jakarta.ws.rs.ApplicationPath;

/** The REST interface of logistics, at the root of its context. */
@ApplicationPath("/")
public class LogisticsApi extends LinkNetApi {}

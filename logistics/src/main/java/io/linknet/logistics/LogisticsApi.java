package io.linknet.logistics;

import jakarta.ws.rs.ApplicationPath;
import io.linknet.kernel.rest.LinkNetApi;

/** The REST interface of logistics, at the root of its context. */
@ApplicationPath("/")
public class LogisticsApi extends LinkNetApi {}

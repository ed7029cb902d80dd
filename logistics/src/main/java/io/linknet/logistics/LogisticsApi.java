package io.linknet.logistics;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface of logistics, at the root of its context. */
@ApplicationPath("/")
public class LogisticsApi extends Application {}

package io.linknet.portal;

import jakarta.ws.rs.ApplicationPath;
import io.linknet.kernel.rest.LinkNetApi;

/** Pages at the root, the portal's own API under {@code /api/partner-portal}. */
@ApplicationPath("/")
public class PartnerPortal extends LinkNetApi {}

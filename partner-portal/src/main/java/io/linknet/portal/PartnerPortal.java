package io.linknet.portal;

import io.linknet.kernel.rest.LinkNetApi;
import jakarta.ws.rs.ApplicationPath;

/** Pages at the root, the portal's own API under {@code /api/partner-portal}. */
@ApplicationPath("/")
public class PartnerPortal extends LinkNetApi {}

package io.linknet.portal;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Pages at the root, the portal's own API under {@code /api/partner-portal}. */
@ApplicationPath("/")
public class PartnerPortal extends Application {

    /** Forms are guarded by {@code FormGuard}; the runtime's guard would open an HTTP session for every visitor. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.OFF);
    }
}

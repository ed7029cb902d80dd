package io.linknet.portal;

import io.linknet.kernel.rest.JsonBody;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Pages at the root, the portal's own API under {@code /api/partner-portal}. */
@ApplicationPath("/")
public class PartnerPortal extends Application {

    /**
     * Forms are guarded by {@code FormGuard}; the runtime's guard would open an HTTP session for every visitor. JSON is read and
     * written by the kernel alone, as in each service.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                Csrf.CSRF_PROTECTION,
                Csrf.CsrfOptions.OFF,
                "jersey.config.jsonFeature",
                JsonBody.class.getSimpleName());
    }
}

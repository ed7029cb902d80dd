package io.linknet.portal;

import io.linknet.kernel.rest.LinkNetApi;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import java.util.HashMap;
import java.util.Map;

/** Pages at the root, the portal's own API under {@code /api/partner-portal}. */
@ApplicationPath("/")
public class PartnerPortal extends LinkNetApi {

    /**
     * Forms are guarded by {@code FormGuard}; the runtime's guard would open an HTTP session for every visitor. JSON is read
     * as strictly as in every service.
     */
    @Override
    public Map<String, Object> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.OFF);
        return Map.copyOf(properties);
    }
}

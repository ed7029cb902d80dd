package io.linknet.kernel.rest;

import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * Base of each service's JAX-RS application: its resources and providers are found by themselves, and JSON is read and
 * written by {@link JsonBody} alone.
 */
public abstract class LinkNetApi extends Application {

    /** Names the JSON provider, so that Jersey does not bring JSON-B, which takes nearly everything. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.jsonFeature", JsonBody.class.getSimpleName());
    }
}

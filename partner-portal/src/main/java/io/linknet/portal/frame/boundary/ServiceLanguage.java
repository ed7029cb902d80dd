package io.linknet.portal.frame.boundary;

import io.linknet.portal.ui.Texts;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Asks services to explain themselves in the language of the page. */
public class ServiceLanguage implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext call) {
        call.getHeaders()
                .putSingle(HttpHeaders.ACCEPT_LANGUAGE, Texts.language().tag());
    }
}

package io.linknet.portal.frame.boundary;

import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientBuilderListener;

/** Teaches every Rest Client of the portal JSON as the services write it, the page's language, and their refusals. */
public class ServiceClients implements RestClientBuilderListener {

    @Override
    public void onNewBuilder(RestClientBuilder builder) {
        builder.register(ServiceJson.class).register(ServiceLanguage.class).register(ServiceRefusals.class);
    }
}

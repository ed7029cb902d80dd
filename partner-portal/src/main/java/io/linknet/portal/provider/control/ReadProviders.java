package io.linknet.portal.provider.control;

import io.linknet.portal.webhook.control.WebhookSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Gives a reader of what providers say of themselves, under the rules that the operator configures. */
@ApplicationScoped
class ReadProviders {

    @Resource
    ManagedScheduledExecutorService watchdog;

    @Inject
    WebhookSettings settings;

    @Inject
    Clock clock;

    /** A reader for one request. */
    ProviderReader reader() {
        return new ProviderReader(settings.guard(), watchdog, clock);
    }
}

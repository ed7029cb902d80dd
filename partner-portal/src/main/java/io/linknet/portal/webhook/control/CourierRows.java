package io.linknet.portal.webhook.control;

import io.linknet.kernel.evidence.Evidence;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.webhook.entity.Endpoint.Pause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The container's transactions for the courier; the evidence log keeps what it pauses. */
@ApplicationScoped
public class CourierRows implements Courier.Rows {

    @Inject
    ScopedWork scoped;

    @Inject
    Evidence evidence;

    @Override
    @Transactional
    public <T> T in(ScopedWork.Work<T> work) {
        return scoped.with(work);
    }

    @Override
    public void paused(UUID endpoint, Pause because) {
        evidence.record("webhook-paused", Webhooks.KIND, endpoint, new Paused(because));
    }

    /** What the evidence log keeps of a pause. */
    record Paused(Pause because) {}
}

package io.linknet.portal.webhook.control;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.problem.KernelProblem;
import io.linknet.kernel.rest.Cursor;
import io.linknet.portal.frame.control.ScopedWork;
import io.linknet.portal.notice.control.Notices;
import io.linknet.portal.webhook.entity.Delivery;
import io.linknet.portal.webhook.entity.Endpoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The endpoints of the caller's member and what was sent to them. */
@ApplicationScoped
public class Webhooks {

    /** The kind of aggregate, for the evidence log. */
    static final String KIND = "partner-portal.webhook";

    @Inject
    ScopedWork scoped;

    /** What an endpoint can be told of. */
    public static List<String> topics() {
        return Notices.topics();
    }

    /** All endpoints, newest first; there are few. */
    @Transactional
    public List<Endpoint> all(Caller caller) {
        return scoped.with(
                connection -> EndpointTable.all(connection, caller.member().value()));
    }

    /** One of the member's own endpoints. */
    @Transactional
    public Endpoint get(Caller caller, UUID id) {
        return scoped.with(connection ->
                        EndpointTable.find(connection, caller.member().value(), id))
                .orElseThrow(() -> KernelProblem.NOT_FOUND.because());
    }

    /** What was sent to an endpoint or waits for it, newest first. */
    @Transactional
    public List<Delivery> deliveries(Caller caller, UUID id, Cursor after, int limit) {
        var endpoint = get(caller, id);
        return scoped.with(connection ->
                DeliveryTable.page(connection, endpoint.memberId(), endpoint.id(), after.at(), after.id(), limit));
    }

    /** One delivery of an own endpoint. */
    @Transactional
    public Delivery delivery(Caller caller, UUID id, UUID delivery) {
        var endpoint = get(caller, id);
        return scoped.with(connection -> DeliveryTable.find(connection, endpoint.memberId(), endpoint.id(), delivery))
                .orElseThrow(() -> KernelProblem.NOT_FOUND.because());
    }
}

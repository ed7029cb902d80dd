package io.linknet.procurement.ordering.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.evidence.Evidence;
import io.linknet.kernel.rest.Json;
import io.linknet.procurement.ordering.entity.OrderVersion;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;

/** Keeps what each version of an order said: in the order's own history and in the tamper-evident log. */
@ApplicationScoped
class OrderRecords {

    @Inject
    PurchaseOrders orders;

    @Inject
    Evidence evidence;

    /** Records the order as it is now. */
    void record(PurchaseOrder order, OrderVersion.Kind kind, Caller caller, Instant at) {
        var content = OrderContent.of(order);
        var saying = new OrderVersion.Saying(caller.personName(), at);
        orders.keep(new OrderVersion(order, order.version(), kind, caller.member(), saying, json(content)));
        evidence.record("order-" + kind.name().toLowerCase(Locale.ROOT), "purchase-order", order.id(), content);
    }

    private static String json(OrderContent content) {
        try {
            return Json.mapper().writeValueAsString(content);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an order is always writable", unwritable);
        }
    }
}

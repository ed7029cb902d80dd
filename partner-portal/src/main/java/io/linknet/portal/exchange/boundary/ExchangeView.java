package io.linknet.portal.exchange.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.exchange.entity.Delivery;
import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.stream.Stream;

/** What the member's systems exchange with LinkNet, and the form that says so. */
public record ExchangeView(Delivery delivery, Form form) {

    /** The documents that can be sent. */
    public List<Choice> kinds() {
        return Stream.of("ORDER", "ORDER_RESPONSE", "ORDER_CHANGE", "ORDER_CANCELLATION")
                .map(kind -> new Choice(kind, t("exchange.kind." + kind)))
                .toList();
    }
}

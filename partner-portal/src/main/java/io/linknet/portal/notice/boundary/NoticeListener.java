package io.linknet.portal.notice.boundary;

import io.linknet.kernel.messaging.EventListener;
import io.linknet.kernel.messaging.IncomingEvent;
import io.linknet.portal.notice.control.Notices;
import io.linknet.portal.notice.entity.Notice;
import io.linknet.portal.notice.entity.Parties;
import jakarta.inject.Inject;

/** Makes a notice of every event of one kind of aggregate. */
abstract class NoticeListener extends EventListener {

    @Inject
    Notices notices;

    /** Publisher and kind of aggregate. */
    abstract String topic();

    @Override
    protected String consumer() {
        return "partner-portal.on." + topic();
    }

    @Override
    protected void on(IncomingEvent event) {
        var what = event.type().replaceFirst("\\.v\\d+$", "");
        notices.keep(new Notice(
                event.id(),
                event.occurredAt(),
                topic(),
                what,
                event.aggregateId(),
                event.data().path("number").asText(""),
                event.actor(),
                Parties.of(topic(), event.data())));
    }
}

package io.linknet.portal.procurement.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.procurement.entity.Order;
import io.linknet.portal.procurement.entity.Party;
import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Tone;
import java.util.List;

/** One order; {@code selling} when the reader is the one who answers. */
public record OrderView(Order order, boolean selling, Form form) {

    public boolean canAnswer() {
        return selling && order.awaitsAnswer();
    }

    /** Who said what when, in order. */
    public List<Entry> history() {
        var history = order.history();
        return history == null ? List.of() : history.stream().map(this::entry).toList();
    }

    private Entry entry(Order.Version version) {
        var who = version.by().equals(order.buyer().id()) ? order.buyer() : order.seller();
        return new Entry(
                version.at(),
                t("procurement.version." + version.kind(), version.version()),
                name(who, version.person()),
                version.kind().equals("PLACED") ? Tone.OPEN : Tone.DONE,
                null,
                true);
    }

    private static String name(Party member, String person) {
        return member.name() + " · " + person;
    }
}

package io.linknet.portal.logistics.boundary;

import io.linknet.portal.ui.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Open promises, the most urgent first. */
public record DeliveriesView(List<Row> rows, @Nullable String next) {

    /**
     * One order line.
     *
     * @param daysLeft until the next promised day; negative when it is over
     * @param isMine whether the reader ships it
     */
    public record Row(Goods.Delivery delivery, long daysLeft, boolean isMine) {

        static Row of(Goods.Delivery delivery, LocalDate today, String member) {
            return new Row(
                    delivery,
                    ChronoUnit.DAYS.between(today, delivery.nextDue()),
                    delivery.seller().id().equals(member));
        }

        /** Overdue is red, within three days amber. */
        public Tone tone() {
            return daysLeft < 0 ? Tone.RISK : daysLeft <= 3 ? Tone.WAITING : Tone.OPEN;
        }

        /** Text key of how long there is. */
        public String due() {
            return daysLeft < 0 ? "logistics.due.over" : daysLeft == 0 ? "logistics.due.today" : "logistics.due.in";
        }
    }
}

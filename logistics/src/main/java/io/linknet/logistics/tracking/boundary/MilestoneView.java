package io.linknet.logistics.tracking.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import io.linknet.kernel.data.Classified;
import io.linknet.logistics.shipment.entity.MilestoneKind;
import io.linknet.logistics.tracking.control.ToldMilestone;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the carrier told, on the wire. */
@Classified(RELATION)
public record MilestoneView(
        MilestoneKind kind,
        Instant at,
        @Nullable String place,
        @Nullable String note,
        @Nullable LocalDate expectedArrival,
        Instant reportedAt,
        @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String reportedBy) {

    static MilestoneView of(ToldMilestone kept) {
        var told = kept.milestone();
        return new MilestoneView(
                told.kind(),
                told.at(),
                told.place(),
                told.note(),
                told.expectedArrival(),
                kept.reportedAt(),
                kept.reportedBy());
    }
}

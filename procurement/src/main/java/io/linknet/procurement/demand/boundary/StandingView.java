package io.linknet.procurement.demand.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.demand.control.StandingLine;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.StandingDemand;
import io.linknet.procurement.demand.entity.StandingPosting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing demand as its leader sees it; days before the first day of each delivery.
 *
 * @param nextDay first day of the next delivery that is not handled yet
 * @param deliveries what became of the latest 60, in the single view alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record StandingView(
        UUID id,
        long version,
        String title,
        String currency,
        String place,
        Audience audience,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        int windowDays,
        int leadDays,
        int answerDays,
        int firmDays,
        int semiFirmDays,
        List<StandingLine> lines,
        LocalDate nextDay,
        @Nullable Instant endedAt,
        @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String setBy,
        Instant setAt,
        @Nullable List<Delivery> deliveries) {

    /**
     * What became of one delivery.
     *
     * @param day its first day
     * @param refusal why none was posted: slug of a problem, or {@code too-late}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(SECRET)
    public record Delivery(LocalDate day, @Nullable UUID demandId, @Nullable String refusal, Instant handledAt) {

        static Delivery of(StandingPosting posting) {
            return new Delivery(posting.day(), posting.demandId(), posting.refusal(), posting.handledAt());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    static StandingView of(StandingDemand standing, @Nullable List<StandingPosting> postings) {
        var days = standing.horizons();
        return new StandingView(
                standing.id(),
                standing.version(),
                standing.title(),
                standing.currency().getCurrencyCode(),
                standing.place(),
                standing.audience(),
                standing.firstDay(),
                standing.lastDay(),
                days.windowDays(),
                days.leadDays(),
                days.answerDays(),
                days.firmDays(),
                days.semiFirmDays(),
                StandingLine.read(standing.lines()),
                standing.nextDay(),
                standing.endedAt(),
                standing.setBy(),
                standing.setAt(),
                postings == null ? null : postings.stream().map(Delivery::of).toList());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

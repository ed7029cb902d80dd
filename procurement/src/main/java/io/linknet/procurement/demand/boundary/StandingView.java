package io.linknet.procurement.demand.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.kernel.problem.ProblemTexts;
import io.linknet.procurement.demand.control.CarriageBody;
import io.linknet.procurement.demand.control.StandingLine;
import io.linknet.procurement.demand.entity.Audience;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.demand.entity.StandingDemand;
import io.linknet.procurement.demand.entity.StandingPosting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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
        @Nullable CarriageBody carriage,
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
     * @param refusal why none was posted: slug of a problem
     * @param why the same in the reader's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(SECRET)
    public record Delivery(
            LocalDate day, @Nullable UUID demandId, @Nullable String refusal, @Nullable String why, Instant handledAt) {

        static Delivery of(StandingPosting posting, Locale locale) {
            return new Delivery(
                    posting.day(),
                    posting.demandId(),
                    posting.refusal(),
                    why(posting.refusal(), locale),
                    posting.handledAt());
        }

        private static @Nullable String why(@Nullable String slug, Locale locale) {
            return Stream.of(DemandProblem.values())
                    .filter(problem -> problem.slug().equals(slug))
                    .findFirst()
                    .map(problem -> ProblemTexts.title(problem, locale))
                    .orElse(slug);
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    /** One among others, without its deliveries. */
    static StandingView of(StandingDemand standing) {
        return of(standing, null);
    }

    /** One with what became of its deliveries. */
    static StandingView of(StandingDemand standing, List<StandingPosting> postings, Locale locale) {
        return of(standing, postings.stream().map(it -> Delivery.of(it, locale)).toList());
    }

    private static StandingView of(StandingDemand standing, @Nullable List<Delivery> deliveries) {
        var days = standing.horizons();
        return new StandingView(
                standing.id(),
                standing.version(),
                standing.title(),
                standing.currency().getCurrencyCode(),
                standing.place(),
                standing.audience(),
                CarriageBody.read(standing.carriage()),
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
                deliveries);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

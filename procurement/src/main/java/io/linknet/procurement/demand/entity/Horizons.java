package io.linknet.procurement.demand.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When the deliveries of a standing demand are posted, answered and bound; days before the first day of a delivery.
 *
 * @param windowDays days that a delivery may take, at least 1
 * @param leadDays its demand is posted so many days before
 * @param answerDays pledges are taken until so many days before
 * @param firmDays its lines are firm when it is so near or nearer; not less than the days for answers
 * @param semiFirmDays its lines are nearly firm when it is so near or nearer, else they are a forecast
 */
@Embeddable
public record Horizons(
        @Column(name = "window_days", nullable = false) int windowDays,
        @Column(name = "lead_days", nullable = false) int leadDays,
        @Column(name = "answer_days", nullable = false) int answerDays,
        @Column(name = "firm_days", nullable = false) int firmDays,
        @Column(name = "semi_firm_days", nullable = false) int semiFirmDays) {

    /**
     * Checks that they follow each other.
     *
     * @throws io.linknet.kernel.problem.DomainRuleViolation if pledging would end before the lines are firm, or before it begins
     */
    public void requireInOrder() {
        if (answerDays >= leadDays) {
            throw DemandProblem.HORIZON_OUT_OF_ORDER.at("/answerDays", leadDays - 1);
        }
        if (firmDays < answerDays) {
            throw DemandProblem.FIRM_TOO_LATE.at("/firmDays", answerDays);
        }
        if (semiFirmDays < firmDays) {
            throw DemandProblem.FIRM_TOO_LATE.at("/semiFirmDays", firmDays);
        }
    }

    /** How binding a delivery is on a day. */
    public Zone zone(LocalDate delivery, LocalDate today) {
        var away = ChronoUnit.DAYS.between(today, delivery);
        if (away <= firmDays) {
            return Zone.FIRM;
        }
        return away <= semiFirmDays ? Zone.SEMI_FIRM : Zone.FORECAST;
    }

    /** The last day on which a delivery can be pledged for. */
    public LocalDate answerBy(LocalDate delivery) {
        return delivery.minusDays(answerDays);
    }
}

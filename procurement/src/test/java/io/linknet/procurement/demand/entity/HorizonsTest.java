package io.linknet.procurement.demand.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HorizonsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    @ParameterizedTest
    @CsvSource({"0, FIRM", "7, FIRM", "8, SEMI_FIRM", "14, SEMI_FIRM", "15, FORECAST"})
    void makeADeliveryFirmerAsItComesNearer(int days, Zone zone) {
        var horizons = new Horizons(5, 28, 3, 7, 14);

        assertThat(horizons.zone(TODAY.plusDays(days), TODAY)).isEqualTo(zone);
    }

    @Test
    void endPledgingSoManyDaysBefore() {
        assertThat(new Horizons(5, 28, 3, 7, 14).answerBy(TODAY)).isEqualTo("2026-11-22");
    }

    @Test
    void mayMeetButNotCross() {
        assertThatCode(() -> new Horizons(1, 4, 3, 3, 3).requireInOrder()).doesNotThrowAnyException();
        refuse(DemandProblem.HORIZON_OUT_OF_ORDER, new Horizons(1, 3, 3, 3, 3));
        refuse(DemandProblem.FIRM_TOO_LATE, new Horizons(1, 4, 3, 2, 3));
        refuse(DemandProblem.FIRM_TOO_LATE, new Horizons(1, 4, 3, 4, 3));
    }

    private static void refuse(DemandProblem problem, Horizons horizons) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(horizons::requireInOrder)
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(problem));
    }
}

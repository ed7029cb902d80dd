package io.linknet.quality.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void playsAFullNetworkUnlessToldOtherwise() {
        var options = Options.read(List.of());

        assertThat(options.farmers()).isEqualTo(600);
        assertThat(options.weeks()).isPositive();
    }

    @Test
    void tellsTheStoryAloneWithoutHistory() {
        var options = Options.read(List.of("--story-only", "--chinese"));

        assertThat(options.weeks()).isZero();
        assertThat(options.language()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.read(List.of("--seed")));
    }

    @Test
    void countsWeeksAsIso8601Does() {
        assertThat(Plans.week(LocalDate.of(2027, 1, 3))).isEqualTo("2026-W53");
        assertThat(Plans.week(LocalDate.of(2027, 1, 4))).isEqualTo("2027-W01");
    }
}

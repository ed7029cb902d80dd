package io.linknet.portal.secondfactor.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondFactorProblemTest {

    @ParameterizedTest
    @EnumSource
    void isSaidInBothLanguages(SecondFactorProblem problem) {
        var arguments = List.<Object>of("one", "two");
        var chinese = Locale.SIMPLIFIED_CHINESE;

        assertThat(ProblemTexts.title(problem, Locale.ENGLISH)).isNotEqualTo(problem.slug());
        assertThat(ProblemTexts.title(problem, chinese)).containsPattern("\\p{IsHan}");
        assertThat(ProblemTexts.detail(problem, arguments, Locale.ENGLISH))
                .endsWith(".")
                .doesNotContain("{");
        assertThat(ProblemTexts.detail(problem, arguments, chinese))
                .endsWith("。")
                .doesNotContain("{");
    }
}

package io.linknet.kernel.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void knowsTheWordsOfEveryRefusal(String language) {
        var bundle = ResourceBundle.getBundle("kernel-problems", Locale.forLanguageTag(language));
        var expected = new TreeSet<String>();
        for (var problem : KernelProblem.values()) {
            expected.add(problem.slug() + ".title");
            expected.add(problem.slug() + ".detail");
        }

        assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(expected);
    }

    @org.junit.jupiter.api.Test
    void answersInTheReadersLanguage() {
        var refusal = KernelProblem.UNKNOWN_UNIT.at("/lines/0/quantity/unit", "SPOON");

        assertThat(ProblemTexts.detail(refusal.type(), refusal.arguments(), Locale.ENGLISH))
                .isEqualTo("SPOON is not a unit of UN/ECE Recommendation 20.");
        assertThat(ProblemTexts.detail(refusal.type(), refusal.arguments(), Locale.SIMPLIFIED_CHINESE))
                .startsWith("SPOON 不是");
    }
}

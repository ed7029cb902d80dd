package io.linknet.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.linknet.kernel.problem.ProblemTexts;
import io.linknet.kernel.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which the portal itself refuses, whichever feature it belongs to. */
class ProblemTextsTest {

    private static final List<Object> ARGUMENTS = List.of("one", "two", "three");

    @ParameterizedTest
    @MethodSource("refusals")
    void isSaidInBothLanguages(ProblemType problem) {
        var chinese = Locale.SIMPLIFIED_CHINESE;

        assertThat(ProblemTexts.title(problem, Locale.ENGLISH)).isNotEqualTo(problem.slug());
        assertThat(ProblemTexts.title(problem, chinese)).containsPattern("\\p{IsHan}");
        assertThat(ProblemTexts.detail(problem, ARGUMENTS, Locale.ENGLISH))
                .endsWith(".")
                .doesNotContain("{");
        assertThat(ProblemTexts.detail(problem, ARGUMENTS, chinese))
                .endsWith("。")
                .doesNotContain("{");
    }

    @Test
    void hasAnAddressOfItsOwn() {
        assertThat(refusals().map(ProblemType::slug)).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Found among the classes, so that none is forgotten. */
    static Stream<ProblemType> refusals() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("io.linknet.portal").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(ProblemType.class::cast);
    }
}

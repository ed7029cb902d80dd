package io.linknet.logistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.linknet.kernel.architecture.HouseRules;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "io.linknet.logistics", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("..logistics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresHoldNoRowsOfOthers = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(beUsedInTheirFeatureOnly())
            .because("a feature is free to change how it keeps things");

    private static ArchCondition<JavaClass> beUsedInTheirFeatureOnly() {
        return new ArchCondition<>("be used in their feature only") {
            @Override
            public void check(JavaClass row, ConditionEvents events) {
                row.getDirectDependenciesToSelf().stream()
                        .filter(use -> !feature(use.getOriginClass()).equals(feature(row)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(row, use.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().split("\\.")[3];
    }
}

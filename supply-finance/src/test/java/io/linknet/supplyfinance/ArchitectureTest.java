package io.linknet.supplyfinance;

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

@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "io.linknet.supplyfinance";

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresHoldIdsNotEntitiesOfOthers =
            classes().should(notUseEntitiesOfOthers()).because("an aggregate is changed by its own feature alone");

    private static ArchCondition<JavaClass> notUseEntitiesOfOthers() {
        return new ArchCondition<>("not use entities of other features") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> it.getTargetClass().isAnnotatedWith(Entity.class))
                        .filter(it -> !feature(it.getTargetClass()).equals(feature(type)))
                        .forEach(it -> events.add(SimpleConditionEvent.violated(type, it.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        return type.getPackageName()
                .substring(ROOT.length())
                .replaceFirst("^\\.", "")
                .split("\\.")[0];
    }
}

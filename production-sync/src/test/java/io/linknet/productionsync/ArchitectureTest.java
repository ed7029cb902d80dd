package io.linknet.productionsync;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.linknet.kernel.architecture.HouseRules;

@AnalyzeClasses(packages = "io.linknet.productionsync", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.linknet.productionsync.";

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("..productionsync.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule featuresKeepOutOfEachOthersEntities = ArchRuleDefinition.classes()
            .that(belongToAFeature())
            .should(notUseEntitiesOfOthers())
            .because("a feature is free to change its model");

    private static DescribedPredicate<JavaClass> belongToAFeature() {
        return DescribedPredicate.describe(
                "belong to a feature", type -> !feature(type).isEmpty());
    }

    private static ArchCondition<JavaClass> notUseEntitiesOfOthers() {
        return new ArchCondition<>("not use entities of other features") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> it.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(it -> it.getTargetClass().getPackageName().endsWith(".entity"))
                        .filter(it -> !feature(it.getTargetClass()).equals(feature(type)))
                        .forEach(it -> events.add(SimpleConditionEvent.violated(type, it.getDescription())));
            }
        };
    }

    private static String feature(JavaClass type) {
        var name = type.getPackageName() + ".";
        return name.startsWith(ROOT) && name.length() > ROOT.length()
                ? name.substring(ROOT.length()).split("\\.")[0]
                : "";
    }
}

package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import io.linknet.kernel.rest.Command;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A transaction begins where one bean calls another. A method that calls a {@link Transactional} one of its own class calls it past
 * the container, and none begins: it says itself that it needs one, or is called by nobody but those who have one.
 *
 * <p>Calls are followed through the module's own classes; whom only the container calls has none but what it says.
 */
public class TransactionsBegin {

    @ArchTest
    static void noMethodCallsATransactionalOneOfItsOwnPastTheContainer(JavaClasses classes) {
        assertThat(past(classes))
                .as("calls of @Transactional methods from methods of the same class that are not")
                .isEmpty();
    }

    /** The calls for which no transaction begins although the method called says so. */
    static Stream<String> past(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(called -> kind(called).stream().flatMap(kind -> called.getAccessesToSelf().stream()
                        .filter(TransactionsBegin::isOfItsOwnClass)
                        .filter(call ->
                                kind == TxType.REQUIRES_NEW || !isInTransaction(call.getOrigin(), new HashSet<>()))))
                .map(JavaAccess::getDescription);
    }

    private static boolean isOfItsOwnClass(JavaAccess<?> call) {
        return call.getOriginOwner().isAssignableTo(call.getTargetOwner().getName());
    }

    private static boolean isInTransaction(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        if (kind(unit).isPresent() || unit.isAnnotatedWith(Command.class)) {
            return true;
        }
        var callers = callers(unit);
        return !callers.isEmpty()
                && callers.stream().filter(seen::add).allMatch(caller -> isInTransaction(caller, seen));
    }

    /** Those that call a method, by its own name or that of what it implements. */
    private static Set<JavaCodeUnit> callers(JavaCodeUnit unit) {
        var names = unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        var above = Stream.concat(
                unit.getOwner().getAllRawSuperclasses().stream(), unit.getOwner().getAllRawInterfaces().stream());
        return Stream.concat(Stream.of(unit), above.flatMap(type -> type.tryGetMethod(unit.getName(), names).stream()))
                .flatMap(it -> it.getAccessesToSelf().stream())
                .map(JavaAccess::getOrigin)
                .collect(Collectors.toSet());
    }

    /** What a method says about its transaction, or its class for all; a private one is not called by the container. */
    private static Optional<TxType> kind(JavaCodeUnit unit) {
        if (!(unit instanceof JavaMethod) || unit.getModifiers().contains(JavaModifier.PRIVATE)) {
            return Optional.empty();
        }
        return unit.tryGetAnnotationOfType(Transactional.class)
                .or(() -> ofItsClass(unit.getOwner()))
                .map(Transactional::value);
    }

    private static Optional<Transactional> ofItsClass(JavaClass owner) {
        return owner.tryGetAnnotationOfType(Transactional.class);
    }
}

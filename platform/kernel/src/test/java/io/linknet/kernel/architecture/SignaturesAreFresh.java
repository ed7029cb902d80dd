package io.linknet.kernel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.junit.ArchTest;
import io.linknet.kernel.caller.Signature;
import io.linknet.kernel.rest.FreshSignIn;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.stream.Stream;

/**
 * Whoever signs has signed in afresh: a resource method from which calls lead to {@link Signature#of} is a {@link FreshSignIn}.
 *
 * <p>Calls are followed through the module's own classes; a call of an interface leads to what implements it.
 */
public class SignaturesAreFresh {

    @ArchTest
    static void whoSignsHasSignedInAfresh(JavaClasses classes) {
        assertThat(signing(classes))
                .as("resource methods that write a Signature")
                .allMatch(DeclaredEndpoint::asksForAFreshSignIn, "are a @FreshSignIn");
    }

    /** The endpoints from which a signature is reached. */
    static Stream<DeclaredEndpoint> signing(JavaClasses classes) {
        return classes.stream().flatMap(DeclaredEndpoint::of).filter(endpoint -> reachesASignature(endpoint.method()));
    }

    private static boolean reachesASignature(JavaCodeUnit start) {
        var seen = new HashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>();
        open.add(start);
        while (!open.isEmpty()) {
            var unit = open.remove();
            if (unit.getCallsFromSelf().stream().anyMatch(call -> isSigning(call.getTarget()))) {
                return true;
            }
            unit.getCallsFromSelf().stream()
                    .flatMap(call -> reached(call.getTarget()))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    private static boolean isSigning(CodeUnitCallTarget target) {
        return target.getOwner().isEquivalentTo(Signature.class)
                && target.getName().equals("of");
    }

    private static Stream<JavaCodeUnit> reached(CodeUnitCallTarget target) {
        var names =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        var below = target.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.tryGetMethod(target.getName(), names).stream());
        return Stream.concat(target.resolveMember().stream(), below);
    }
}

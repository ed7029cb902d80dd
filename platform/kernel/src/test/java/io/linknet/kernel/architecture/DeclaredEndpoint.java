package io.linknet.kernel.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.caller.Roles;
import io.linknet.kernel.rest.ForKinds;
import io.linknet.kernel.rest.FreshSignIn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A resource method and whom its annotations let in, just as {@link io.linknet.kernel.rest.AccessFilter} reads them.
 *
 * @param resource has the address; the method is its own or inherited
 */
record DeclaredEndpoint(JavaClass resource, JavaMethod method, Class<? extends Annotation> verb) {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    /** What brings a parameter that is not the body, but for a form's fields. */
    private static final List<Class<? extends Annotation>> ELSEWHERE = List.of(
            PathParam.class,
            QueryParam.class,
            HeaderParam.class,
            CookieParam.class,
            MatrixParam.class,
            BeanParam.class,
            Context.class);

    private static final String YES = "yes";
    private static final String NO = "no";
    /** Answered as what does not exist. */
    private static final String HIDDEN = "hidden";

    /** The kinds that a member can be of. */
    static List<MemberKind> kinds() {
        return Arrays.stream(MemberKind.values())
                .filter(kind -> kind != MemberKind.SERVICE)
                .toList();
    }

    /** Those of a class, inherited ones too; a client's interface has none, nor has what resources inherit from. */
    static Stream<DeclaredEndpoint> of(JavaClass type) {
        return type.isInterface() || type.getModifiers().contains(JavaModifier.ABSTRACT)
                ? Stream.of()
                : type.getAllMethods().stream().flatMap(method -> of(type, method));
    }

    private static Stream<DeclaredEndpoint> of(JavaClass type, JavaMethod method) {
        return VERBS.stream()
                .filter(verb ->
                        method.isAnnotatedWith(verb) && !method.getOwner().isInterface())
                .map(verb -> new DeclaredEndpoint(type, method, verb));
    }

    /** The address below the context root, parameters by their name alone: {@code /orders/{id}}. */
    String path() {
        var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        return Stream.of(resource.getAnnotationOfType(Path.class).value(), own)
                .map(part -> part.replaceAll("^/+|/+$", "").replaceAll("\\{ *(\\w+)[^/]*}", "{$1}"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** The media type of what it reads, the first if there are several; a dash when it reads nothing. */
    String body() {
        return method.getParameters().stream()
                .filter(DeclaredEndpoint::isBody)
                .findFirst()
                .map(read -> consumed().orElse(isBytes(read) ? MediaType.WILDCARD : MediaType.APPLICATION_JSON))
                .orElse("-");
    }

    private Optional<String> consumed() {
        return method.tryGetAnnotationOfType(Consumes.class)
                .or(() -> resource.tryGetAnnotationOfType(Consumes.class))
                .map(types -> types.value()[0]);
    }

    private static boolean isBody(JavaParameter parameter) {
        return ELSEWHERE.stream().noneMatch(parameter::isAnnotatedWith);
    }

    private static boolean isBytes(JavaParameter parameter) {
        var type = parameter.getRawType();
        return type.isEquivalentTo(byte[].class) || type.isEquivalentTo(InputStream.class);
    }

    /** The cells: a fresh sign-in, nobody, each role, each kind. */
    List<String> cells() {
        var cells = new ArrayList<String>();
        cells.add(asksForAFreshSignIn() ? YES : NO);
        cells.add(isPublic() ? YES : NO);
        for (var role : Role.values()) {
            cells.add(isFor(role) ? YES : NO);
        }
        kinds().forEach(kind -> cells.add(cell(kind)));
        return cells;
    }

    boolean asksForAFreshSignIn() {
        return method.isAnnotatedWith(FreshSignIn.class);
    }

    private boolean isPublic() {
        return method.isAnnotatedWith(PermitAll.class);
    }

    private boolean isFor(Role role) {
        var allowed = allowed();
        return isPublic() || allowed.contains(Roles.MEMBER) || allowed.contains(role.tokenName());
    }

    private Set<String> allowed() {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> resource.tryGetAnnotationOfType(RolesAllowed.class))
                .map(roles -> Set.of(roles.value()))
                .orElse(Set.of());
    }

    private String cell(MemberKind kind) {
        var only = method.tryGetAnnotationOfType(ForKinds.class);
        if (isPublic() || only.isEmpty() || Set.of(only.get().value()).contains(kind)) {
            return YES;
        }
        return only.get().refusal().equals("NOT_FOUND") ? HIDDEN : NO;
    }
}

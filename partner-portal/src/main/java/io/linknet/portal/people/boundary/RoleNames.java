package io.linknet.portal.people.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.kernel.caller.Role;
import io.linknet.portal.ui.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Roles in words. */
final class RoleNames {

    private RoleNames() {}

    /** Every role that a member gives. */
    static List<Choice> choices() {
        return Arrays.stream(Role.values())
                .map(Role::tokenName)
                .map(name ->
                        new Choice(name, t("people.role.choice", t("people.role." + name), t("people.means." + name))))
                .toList();
    }

    /** The roles of those names, side by side; a dash when there is none. */
    static String of(List<String> names) {
        return names.isEmpty()
                ? "–"
                : names.stream()
                        .map(name -> t("people.role." + name))
                        .collect(Collectors.joining(t("people.role.and")));
    }
}

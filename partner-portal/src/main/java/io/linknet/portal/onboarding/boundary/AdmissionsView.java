package io.linknet.portal.onboarding.boundary;

import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.ui.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applications as the operator sees them.
 *
 * @param names of the members that brought them, by id
 */
public record AdmissionsView(
        List<MembershipApplication> rows, @Nullable String next, Group group, Map<UUID, String> names) {

    /** Which applications are looked at. */
    public enum Group {
        WAITING,
        APPLICANT,
        DECIDED;

        Set<ApplicationState> states() {
            return switch (this) {
                case WAITING -> ApplicationState.WITH_OPERATOR;
                case APPLICANT -> ApplicationState.WITH_APPLICANT;
                case DECIDED -> EnumSet.of(
                        ApplicationState.ADMITTED, ApplicationState.REFUSED, ApplicationState.WITHDRAWN);
            };
        }

        static Group of(@Nullable String name) {
            return Arrays.stream(values())
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElse(WAITING);
        }

        public String text() {
            return Texts.t("onboarding.group." + this);
        }
    }

    /** All groups, for the tabs. */
    public List<Group> groups() {
        return List.of(Group.values());
    }

    /** Who brought it; empty for an open application. */
    public String bringer(MembershipApplication application) {
        var bringer = application.bringer();
        return bringer == null ? "" : names.getOrDefault(bringer, "");
    }
}

package io.linknet.portal.onboarding.boundary;

import io.linknet.portal.onboarding.entity.ApplicationState;
import io.linknet.portal.onboarding.entity.MembershipApplication;
import io.linknet.portal.ui.Choice;
import io.linknet.portal.ui.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        List<MembershipApplication> rows, @Nullable String next, Filter filter, Map<UUID, String> names) {

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

    /**
     * Which applications are looked for.
     *
     * @param words part of a name, a credit code or a number; empty for all
     * @param state one state alone, in the place of the group; empty for the group
     */
    public record Filter(Group group, String words, String state) {

        private static final int LONGEST = 120;

        static Filter of(@Nullable String group, String words, String state) {
            var known = Arrays.stream(ApplicationState.values())
                    .map(Enum::name)
                    .filter(state::equals)
                    .findFirst()
                    .orElse("");
            var wanted = words.strip();
            return new Filter(Group.of(group), wanted.substring(0, Math.min(wanted.length(), LONGEST)), known);
        }

        Set<ApplicationState> states() {
            return state.isEmpty() ? group.states() : EnumSet.of(ApplicationState.valueOf(state));
        }

        /** Address of the list, with all that is looked for. */
        public String address() {
            return AdmissionsPage.LIST + "?group=" + group + "&state=" + state + "&q="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
    }

    /** All states, for the choice. */
    public List<Choice> states() {
        return Arrays.stream(ApplicationState.values())
                .map(it -> new Choice(it.name(), Texts.t("ui.status." + it)))
                .toList();
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

package io.linknet.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.value.MemberId;
import io.linknet.portal.frame.control.Menu;
import io.linknet.portal.frame.entity.MenuEntry;
import io.linknet.portal.frame.entity.MenuGroup;
import io.linknet.portal.onboarding.entity.PaperKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The menu. */
class MenuTest {

    @Test
    void hasAtMostSevenGroupsWhateverTheRoles() {
        for (var kind : MemberKind.values()) {
            assertThat(Menu.of(caller(kind, EnumSet.allOf(Role.class)), "/")).hasSizeLessThanOrEqualTo(7);
        }
    }

    @Test
    void showsADriverNothingOfMoney() {
        var menu = Menu.of(caller(MemberKind.CARRIER, Set.of(Role.DRIVER)), "/");

        assertThat(menu).extracting(MenuGroup::key).containsExactly("ui.menu.home", "ui.menu.goods", "ui.menu.notices");
    }

    @Test
    void marksThePageThatIsShown() {
        var menu = Menu.of(caller(MemberKind.CHAIN_LEADER, Set.of(Role.BUYER)), "/procurement/orders/42");

        assertThat(menu.stream().filter(MenuGroup::current)).singleElement().satisfies(group -> assertThat(
                        group.entries().stream().filter(MenuEntry::current))
                .extracting(MenuEntry::href)
                .containsExactly("/procurement/orders"));
    }

    @ParameterizedTest
    @CsvSource({
        "/procurement/standing-demands/new, /procurement/demands",
        "/procurement/joint-pools/new, /procurement/pools",
        "/procurement/blanket-orders, /procurement/orders"
    })
    void marksThePageThatLeadsToWhatHasNoEntryOfItsOwn(String path, String entry) {
        var menu = Menu.of(caller(MemberKind.CHAIN_LEADER, Set.of(Role.BUYER)), path);

        assertThat(menu.stream()
                        .flatMap(group -> group.entries().stream())
                        .filter(MenuEntry::current)
                        .map(MenuEntry::href))
                .containsExactly(entry);
    }

    @ParameterizedTest
    @EnumSource(MemberKind.class)
    void leadsWhoHasPapersToThemAndTheOperatorToThoseOfAll(MemberKind kind) {
        var isOperator = kind == MemberKind.OPERATOR;

        assertThat(leadsTo(kind, Role.ADMINISTRATOR, "/papers"))
                .isEqualTo(!PaperKind.checklist(kind).isEmpty());
        assertThat(leadsTo(kind, Role.AUDITOR, "/renewals")).isEqualTo(isOperator);
        assertThat(leadsTo(kind, Role.SELLER, "/papers")).isFalse();
        assertThat(leadsTo(kind, Role.SELLER, "/renewals")).isFalse();
    }

    private static boolean leadsTo(MemberKind kind, Role role, String address) {
        return Menu.of(caller(kind, Set.of(role)), "/").stream()
                .flatMap(group -> group.entries().stream())
                .anyMatch(entry -> entry.href().equals(address));
    }

    private static Caller caller(MemberKind kind, Set<Role> roles) {
        return new Caller(new MemberId(UUID.randomUUID()), kind, "a", "iss|sub", "A", roles);
    }
}

package io.linknet.portal.frame.entity;

import io.linknet.portal.ui.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything around the content of a page.
 *
 * @param title in words
 * @param crumbs pages above this one, the nearest last
 * @param action the one primary action; absent on pages that have none
 * @param menu by role, at most seven groups; empty for visitors
 * @param person absent for visitors
 * @param language of the page
 * @param csrf token that every form sends back
 * @param nonce of the answer's content security policy
 * @param flash what the action before this page did; absent most of the time
 * @param address path and query of this page
 */
public record PageFrame(
        String title,
        List<Crumb> crumbs,
        @Nullable Crumb action,
        List<MenuGroup> menu,
        @Nullable Person person,
        Language language,
        String csrf,
        String nonce,
        @Nullable String flash,
        String address) {

    /** The group of the menu that this page belongs to; absent outside of the menu. */
    public @Nullable MenuGroup group() {
        return menu.stream().filter(MenuGroup::current).findFirst().orElse(null);
    }

    /** The first four groups, for the bar at the bottom of a phone. */
    public List<MenuGroup> bottom() {
        return menu.subList(0, Math.min(4, menu.size()));
    }
}

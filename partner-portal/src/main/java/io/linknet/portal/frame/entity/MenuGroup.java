package io.linknet.portal.frame.entity;

import java.util.List;

/**
 * One part of the menu, with the pages that the person may open.
 *
 * @param key message key of its name
 * @param icon name of its drawing
 * @param entries at least one
 */
public record MenuGroup(String key, String icon, List<MenuEntry> entries) {

    /** Its first page. */
    public String href() {
        return entries.get(0).href();
    }

    public boolean current() {
        return entries.stream().anyMatch(MenuEntry::current);
    }
}

package io.linknet.portal.procurement.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line that two versions of an order say differently.
 *
 * @param added whether the earlier version has no such line
 */
public record Difference(int line, String materialCode, boolean added, List<Changed> fields) {

    /** One value; absent where a version says nothing. */
    public record Changed(String field, @Nullable String before, @Nullable String after) {}
}

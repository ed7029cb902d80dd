package io.linknet.portal.home.boundary;

import io.linknet.portal.home.control.Need;
import io.linknet.portal.ui.Entry;
import java.util.List;

/**
 * What a person sees first.
 *
 * @param needs what waits for the person
 * @param entries what happened last
 */
public record HomeView(List<Need> needs, List<Entry> entries) {

    /** Whether something waits. */
    public boolean isBusy() {
        return needs.stream().anyMatch(need -> !need.none());
    }
}

package io.linknet.portal.procurement.boundary;

import io.linknet.kernel.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of each document that something was done to.
 *
 * @param back the list that they were chosen from, as it was filtered
 */
public record BulkView(String back, List<Outcome> outcomes) {

    /**
     * Of one document.
     *
     * @param refused why it was not done; absent when it was
     */
    public record Outcome(String name, String href, @Nullable Problem refused) {}

    /** How many it was done to. */
    public long done() {
        return outcomes.stream().filter(outcome -> outcome.refused() == null).count();
    }
}

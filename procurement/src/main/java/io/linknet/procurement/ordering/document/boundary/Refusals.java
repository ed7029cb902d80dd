package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with a document while it is read, so that its sender learns of everything at once. */
final class Refusals {

    /** Reasons that are told; a document with more is told the first ones. */
    private static final int MAX_REASONS = 100;

    private final List<RefusedDocument.Reason> reasons = new ArrayList<>();

    /** Notes a reason; empty, so that readers can return it for the value they could not read. */
    <T> Optional<T> add(ProblemType problem, String place, Object... arguments) {
        if (reasons.size() < MAX_REASONS) {
            reasons.add(new RefusedDocument.Reason(problem, place, List.of(arguments)));
        }
        return Optional.empty();
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** Refuses the document if there is a reason to. */
    void throwIfAny() {
        if (!reasons.isEmpty()) {
            throw new RefusedDocument(reasons);
        }
    }
}

package io.linknet.procurement.ordering.control;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of an order are shown.
 *
 * @param state in which state; every line when absent
 * @param text only those with it in the code, a name or the grade of their material
 * @param numbers only those of these numbers; none means all
 */
public record LineFilter(@Nullable State state, @Nullable String text, Set<Integer> numbers) {

    /** What somebody who works on an order looks for. */
    public enum State {
        /** Something is neither promised, refused nor closed. */
        OPEN,
        /** They come otherwise than asked: in part, on another day, or no more at all. */
        DIFFERING
    }
}

package io.linknet.procurement.ordering.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the seller says to one line.
 *
 * @param line the order line's number
 * @param answer to what is open on the line
 * @param promises what comes when; may be empty for {@code ACCEPTED}: all that is open on the last day of the window
 * @param reason why a part or all does not come; obligatory for {@code REJECTED}
 */
public record LineAnswer(int line, Answer answer, List<Promise> promises, @Nullable String reason) {}

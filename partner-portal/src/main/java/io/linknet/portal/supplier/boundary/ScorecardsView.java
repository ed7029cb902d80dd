package io.linknet.portal.supplier.boundary;

import io.linknet.portal.supplier.entity.Scorecard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own cards.
 *
 * @param from as asked for; empty for the last twelve months
 * @param to as asked for
 * @param next address of the following page; absent on the last
 */
public record ScorecardsView(List<Scorecard> cards, String from, String to, @Nullable String next) {}

package io.linknet.procurement.sourcing.entity;

/**
 * An offer with its points and its place.
 *
 * @param contender the offer
 * @param scores its points
 * @param rank place within its line, 1 is the best
 */
public record Ranked(Contender contender, Scores scores, int rank) {}

package io.linknet.procurement.demand.entity;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a standing demand says before it is set up.
 *
 * @param invited JSON list of the ids of members
 * @param carriage JSON of who brings the goods; absent when sellers do, from anywhere
 * @param firstDay first day of the first delivery
 * @param lastDay no delivery begins after it
 * @param lines JSON of what is asked each time
 */
public record StandingDraft(
        String title,
        Currency currency,
        String place,
        Audience audience,
        String invited,
        @Nullable String carriage,
        LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Horizons horizons,
        String lines) {}

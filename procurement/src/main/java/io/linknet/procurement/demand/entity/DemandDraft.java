package io.linknet.procurement.demand.entity;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a demand says before it is posted.
 *
 * @param title in the leader's words
 * @param currency ISO 4217, of every price in it
 * @param place where the goods are wanted
 * @param answerBy last day for pledges, calendar of Asia/Shanghai
 * @param audience who may answer
 * @param invited the members that may answer when not everybody may
 * @param carriage who brings the goods
 * @param lines at least one
 */
public record DemandDraft(
        String title,
        Currency currency,
        String place,
        @Nullable LocalDate answerBy,
        Audience audience,
        Set<UUID> invited,
        Carriage carriage,
        List<RequestedLine> lines) {}

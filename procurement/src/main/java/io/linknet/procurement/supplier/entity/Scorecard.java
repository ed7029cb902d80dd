package io.linknet.procurement.supplier.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of what a supplier promised one buyer, within a period.
 *
 * @param from first day, calendar of Asia/Shanghai
 * @param to last day
 * @param medianAnswerMinutes from the order to its first answer, of the orders placed within the period that were answered;
 *     absent when none was
 */
public record Scorecard(
        UUID buyerId,
        UUID supplierId,
        LocalDate from,
        LocalDate to,
        List<Figure> figures,
        @Nullable Long medianAnswerMinutes) {}

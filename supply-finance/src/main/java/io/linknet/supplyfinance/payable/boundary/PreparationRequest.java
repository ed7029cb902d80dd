package io.linknet.supplyfinance.payable.boundary;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Body of {@code POST /payables/{id}/preparation}; may be left out altogether.
 *
 * @param dueOn ISO 8601, calendar of Asia/Shanghai; 60 days after the weigh-in when absent
 * @param reason why the term is longer than six months
 */
public record PreparationRequest(@Nullable LocalDate dueOn, @Nullable @Size(max = 400) String reason) {}

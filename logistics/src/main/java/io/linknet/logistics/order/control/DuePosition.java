package io.linknet.logistics.order.control;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A position in the list of open promises.
 *
 * @param due day of the row's first open promise
 * @param id the row's id
 */
public record DuePosition(LocalDate due, UUID id) {}

package io.linknet.portal.renewal.entity;

import io.linknet.portal.onboarding.entity.PaperKind;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member's paper that ends or has ended.
 *
 * @param validUntil last day on which it counts, in Asia/Shanghai
 */
public record Ending(UUID memberId, PaperKind kind, LocalDate validUntil) {}

package io.linknet.portal.procurement.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A farmer of the own cooperative. */
public record Farmer(
        UUID id,
        String code,
        String name,
        @Nullable String mobile,
        @Nullable String village,
        @Nullable String district,
        @Nullable String areaMu) {}

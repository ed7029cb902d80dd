package io.linknet.portal.growing.entity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Land of the own cooperative in one place. */
public record Base(UUID id, String code, String name, String district, @Nullable String areaMu) {

    /** A piece of it. */
    public record Plot(
            String code,
            @Nullable String farmer,
            @Nullable String crop,
            String areaMu,
            @Nullable String longitude,
            @Nullable String latitude) {}
}

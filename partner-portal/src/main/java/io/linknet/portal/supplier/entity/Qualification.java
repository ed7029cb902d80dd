package io.linknet.portal.supplier.entity;

import io.linknet.portal.ui.Texts;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A paper that a supplier can show. */
public record Qualification(
        UUID id,
        String kind,
        String number,
        String issuer,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String state,
        @Nullable Document document) {

    /** The scan of it. */
    public record Document(String name, String type, int size) {}

    /** What it is, in words. */
    public String kindName() {
        return Texts.t("supplier.kind." + kind);
    }

    /** Whether its supplier may still change it. */
    public boolean isListed() {
        return !"WITHDRAWN".equals(state);
    }
}

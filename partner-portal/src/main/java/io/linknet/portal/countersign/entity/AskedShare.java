package io.linknet.portal.countersign.entity;

import io.linknet.kernel.rest.QuantityBody;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One share of the own pledge, and how far its farmer stands behind it.
 *
 * @param farmerMobile telephone, while the farmer is waited for
 * @param reminders how often the farmer was reminded of the link
 */
public record AskedShare(
        UUID shareId,
        String materialCode,
        String gradeCode,
        String farmerName,
        QuantityBody quantity,
        String state,
        @Nullable Instant answeredAt,
        @Nullable String answeredWay,
        @Nullable String link,
        @Nullable Instant expiresAt,
        @Nullable String farmerMobile,
        @Nullable Integer reminders,
        @Nullable Instant remindedAt) {

    /** Whether the farmer has been reminded of the link. */
    public boolean isReminded() {
        return reminders != null && reminders > 0 && remindedAt != null;
    }

    /**
     * Address that lets the clerk's telephone write the message to the farmer; empty without a number or a link.
     *
     * @param text what stands before the link
     */
    public String message(String text) {
        var number = farmerMobile == null ? "" : farmerMobile.replaceAll("[ -]", "");
        return link == null || !number.matches("[+]?[0-9]{5,20}")
                ? ""
                : "sms:" + number + "?body="
                        + URLEncoder.encode(text + " " + link, StandardCharsets.UTF_8)
                                .replace("+", "%20");
    }

    /** Whether the farmer can be asked, for the first time or again. */
    public boolean canBeAsked() {
        return !state.equals("COUNTERSIGNED");
    }

    /** Whether nobody has asked the farmer, who has not answered either. */
    public boolean isUnasked() {
        return state.equals("ENTERED") && link == null;
    }
}

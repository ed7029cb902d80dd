package io.linknet.portal.ui;

import java.util.Map;

/** What the colour of a status says: the same on every page, and never said by colour alone. */
public enum Tone {
    /** Grey: not begun, or put away. */
    DRAFT,
    /** Blue: open, under way. */
    OPEN,
    /** Green: done. */
    DONE,
    /** Amber: somebody has to do something. */
    WAITING,
    /** Red: at risk, refused. */
    RISK;

    /** Codes not listed are under way. */
    private static final Map<String, Tone> TONES = Map.ofEntries(
            Map.entry("DRAFT", DRAFT),
            Map.entry("CLOSED", DRAFT),
            Map.entry("ACTIVE", DONE),
            Map.entry("INVITED", WAITING),
            Map.entry("LOCKED_OUT", RISK),
            Map.entry("WITHDRAWN", DRAFT),
            Map.entry("CANCELLED", DRAFT),
            Map.entry("SUPERSEDED", DRAFT),
            Map.entry("SPLIT", DRAFT),
            Map.entry("ACCEPTED", DONE),
            Map.entry("CONFIRMED", DONE),
            Map.entry("PUBLISHED", DONE),
            Map.entry("RECEIVED", DONE),
            Map.entry("SETTLED", DONE),
            Map.entry("APPROVED", DONE),
            Map.entry("REPAID", DONE),
            Map.entry("PAID", DONE),
            Map.entry("FULFILLED", DONE),
            Map.entry("COMPLETED", DONE),
            Map.entry("ADMITTED", DONE),
            Map.entry("SUSPENDED", RISK),
            Map.entry("LEFT", DRAFT),
            Map.entry("PROPOSED", WAITING),
            Map.entry("DONE", DONE),
            Map.entry("SUBMITTED", WAITING),
            Map.entry("RETURNED", WAITING),
            Map.entry("REPLACED", DRAFT),
            Map.entry("RECOMMENDED", WAITING),
            Map.entry("MISSING", WAITING),
            Map.entry("VALID", DONE),
            Map.entry("EXPIRING", WAITING),
            Map.entry("EXPIRED", RISK),
            Map.entry("NOT_YET_VALID", DRAFT),
            Map.entry("TAKEN", DONE),
            Map.entry("UPLOADED", DRAFT),
            Map.entry("CHECKED", WAITING),
            Map.entry("AWARDED", DONE),
            Map.entry("WON", DONE),
            Map.entry("SEALED", DONE),
            Map.entry("LOST", DRAFT),
            Map.entry("NO_BID", DRAFT),
            Map.entry("OPENED", WAITING),
            Map.entry("BROKEN", RISK),
            Map.entry("FAILED", RISK),
            Map.entry("AGREED", DONE),
            Map.entry("ENTERED", WAITING),
            Map.entry("COUNTERSIGNED", DONE),
            Map.entry("DECLINED", RISK),
            Map.entry("PLACED", WAITING),
            Map.entry("PREPARED", WAITING),
            Map.entry("PENDING", WAITING),
            Map.entry("APPLIED", WAITING),
            Map.entry("LOCKED", WAITING),
            Map.entry("PARTIAL", WAITING),
            Map.entry("PARTLY_CONFIRMED", WAITING),
            Map.entry("DRAWN_UP", WAITING),
            Map.entry("REJECTED", RISK),
            Map.entry("REFUSED", RISK),
            Map.entry("DELAYED", RISK),
            Map.entry("SHORT", RISK),
            Map.entry("OVERDUE", RISK));

    /** The tone of a status code as the services write it. */
    public static Tone of(String code) {
        return TONES.getOrDefault(code, OPEN);
    }

    /** Name of the tone in style sheets. */
    public String css() {
        return switch (this) {
            case DRAFT -> "draft";
            case OPEN -> "open";
            case DONE -> "done";
            case WAITING -> "waiting";
            case RISK -> "risk";
        };
    }
}

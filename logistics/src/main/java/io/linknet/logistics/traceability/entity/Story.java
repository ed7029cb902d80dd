package io.linknet.logistics.traceability.entity;

import io.linknet.logistics.gs1.Lgtin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may know of a lot: who made it, where and when, and how it travelled. No price, no quantity, no farmer.
 *
 * @param lgtin what stands on the label
 * @param item name of the material
 * @param maker the cooperative or supplier
 * @param district where the maker sits; absent when unknown
 * @param producedOn day of harvest or making
 * @param origin where it grew or was made
 * @param steps what happened, oldest first
 */
public record Story(
        Lgtin lgtin,
        Name item,
        Name maker,
        @Nullable Name district,
        LocalDate producedOn,
        String origin,
        List<Step> steps) {

    /** A name in both languages. */
    public record Name(String zh, String en) {}

    /** What can happen to a lot. */
    public enum StepKind {
        ANNOUNCED,
        PICKED_UP,
        IN_TRANSIT,
        ARRIVED,
        RECEIVED
    }

    /**
     * One thing that happened.
     *
     * @param at when
     * @param by who did it
     * @param place where, in the carrier's words
     * @param grade as the receiver judged it
     */
    public record Step(StepKind kind, Instant at, Name by, @Nullable String place, @Nullable String grade) {}
}

package io.linknet.portal.importing.entity;

import io.linknet.portal.procurement.entity.Job;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An uploaded table and how far it is. */
public record ImportFile(
        UUID id,
        String kind,
        String name,
        String format,
        int rows,
        List<String> headings,
        List<List<String>> sample,
        Mapping mapping,
        String status,
        @Nullable Tally tally,
        boolean takenBefore,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable Instant takenAt,
        @Nullable String takenBy,
        @Nullable Job job) {

    /** What its rows do, or would do. */
    public record Tally(int added, int changed, int unchanged, int bad) {

        /** Rows that have or would have an effect. */
        public int good() {
            return added + changed + unchanged;
        }
    }

    /** Which column is which field. */
    public record Mapping(Map<String, Source> fields, @Nullable List<String> absent) {}

    /** Where a field comes from. */
    public record Source(
            @Nullable String column,
            @Nullable String constant,
            @Nullable List<String> dates,
            @Nullable List<String> absent,
            @Nullable String reference,
            @Nullable Boolean decimalComma) {}

    /** A file as the list shows it. */
    public record Row(
            UUID id,
            String kind,
            String name,
            int rows,
            String status,
            @Nullable Tally tally,
            Instant uploadedAt,
            String uploadedBy) {}

    /** Why a row is not taken. */
    public record Fault(int row, String column, String cell, String detail) {}

    /** A mapping that was kept. */
    public record Kept(String name) {}

    /** Whether a job goes through it. */
    public boolean isGoingOn() {
        return job != null && job.isGoingOn();
    }

    /** Whether it has taken effect. */
    public boolean isTaken() {
        return "TAKEN".equals(status);
    }

    /** Whether it was tried with its present mapping. */
    public boolean isChecked() {
        return "CHECKED".equals(status);
    }

    /** The job that failed last; absent when none did. */
    public @Nullable String failure() {
        return job != null && "FAILED".equals(job.status()) && !isTaken() ? job.problem() : null;
    }
}

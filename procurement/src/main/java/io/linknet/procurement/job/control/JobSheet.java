package io.linknet.procurement.job.control;

import io.linknet.procurement.job.entity.Job;
import io.linknet.procurement.job.entity.JobStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as other features see it.
 *
 * @param subjectId what the work is done to
 * @param personName who asked for it
 * @param parameters how it is to be done, by name
 * @param stage what is being done, as a code
 * @param percent how much is done
 * @param result what came out, by name; empty until the job is done
 * @param problem slug of the refusal, when it failed
 */
public record JobSheet(
        UUID id,
        String kind,
        UUID subjectId,
        String personName,
        Map<String, String> parameters,
        JobStatus status,
        String stage,
        int percent,
        boolean cancelAsked,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Map<String, String> result,
        @Nullable String problem) {

    static JobSheet of(Job job) {
        return new JobSheet(
                job.id(),
                job.kind(),
                job.subjectId(),
                job.personName(),
                job.parameters(),
                job.status(),
                job.stage(),
                job.percent(),
                job.isCancelAsked(),
                job.askedAt(),
                job.startedAt(),
                job.endedAt(),
                job.result(),
                job.problem());
    }
}

package io.linknet.procurement.job.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.job.control.JobSheet;
import io.linknet.procurement.job.entity.JobStatus;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as who asked for it sees it.
 *
 * @param subjectId what the work is done to
 * @param stage what is being done, as a code
 * @param percent how much is done
 * @param cancelling whether it was asked to end
 * @param result what came out, by name
 * @param problem slug of the refusal, when it failed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record JobView(
        UUID id,
        String kind,
        UUID subjectId,
        JobStatus status,
        String stage,
        int percent,
        boolean cancelling,
        Map<String, String> parameters,
        Instant askedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Map<String, String> result,
        @Nullable String problem) {

    public static JobView of(JobSheet job) {
        var over = job.status() != JobStatus.QUEUED && job.status() != JobStatus.RUNNING;
        return new JobView(
                job.id(),
                job.kind(),
                job.subjectId(),
                job.status(),
                job.stage(),
                job.percent(),
                job.cancelAsked() && !over,
                new TreeMap<>(job.parameters()),
                job.askedAt(),
                job.startedAt(),
                job.endedAt(),
                job.status() == JobStatus.DONE ? new TreeMap<>(job.result()) : null,
                job.status() == JobStatus.FAILED ? job.problem() : null);
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

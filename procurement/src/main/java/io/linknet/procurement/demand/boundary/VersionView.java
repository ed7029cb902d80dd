package io.linknet.procurement.demand.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.procurement.demand.control.DemandContent;
import io.linknet.procurement.demand.control.DemandVersions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a demand; see {@link DemandVersions.Told}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(RELATION)
public record VersionView(
        int revision,
        @Classified(value = RELATION, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String saidBy,
        Instant saidAt,
        @Nullable String reason,
        List<Change> changes,
        DemandContent content) {

    /** One field that the version says otherwise than the one before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(RELATION)
    public record Change(@Nullable Integer line, String field, @Nullable String before, @Nullable String after) {}

    static VersionView of(DemandVersions.Told told) {
        return new VersionView(
                told.revision(),
                told.saidBy(),
                told.saidAt(),
                told.reason(),
                told.changes().stream()
                        .map(it -> new Change(it.line(), it.field(), it.before(), it.after()))
                        .toList(),
                told.content());
    }
}

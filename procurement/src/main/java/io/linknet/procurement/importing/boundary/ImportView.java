package io.linknet.procurement.importing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;
import static io.linknet.kernel.data.Holder.FARMER;
import static io.linknet.kernel.data.Holder.PERSON;
import static io.linknet.kernel.data.Mark.PERSONAL;
import static io.linknet.kernel.data.Purpose.ACCOUNTABILITY;
import static io.linknet.kernel.data.Purpose.FARMERS_TRADE;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.importing.control.Mappings;
import io.linknet.procurement.importing.entity.FileFormat;
import io.linknet.procurement.importing.entity.ImportFile;
import io.linknet.procurement.importing.entity.ImportStatus;
import io.linknet.procurement.importing.entity.Tally;
import io.linknet.procurement.job.boundary.JobView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file as its member sees it.
 *
 * @param rows below the headings
 * @param tally what the rows did or would do; absent until the file was checked
 * @param takenBefore whether the same bytes were taken before as this kind
 * @param job the latest job with the file; absent where it needed none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(SECRET)
public record ImportView(
        UUID id,
        String kind,
        String name,
        FileFormat format,
        int bytes,
        int rows,
        List<String> headings,
        @Classified(value = SECRET, marks = PERSONAL, holder = FARMER, purpose = FARMERS_TRADE)
                List<List<String>> sample,
        MappingBody mapping,
        ImportStatus status,
        @Nullable Tally tally,
        boolean takenBefore,
        Instant uploadedAt,
        @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) String uploadedBy,
        @Nullable Instant takenAt,
        @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY) @Nullable
                String takenBy,
        @Nullable JobView job) {

    static ImportView of(ImportFile file, boolean takenBefore, @Nullable JobView job) {
        var content = file.content();
        return new ImportView(
                file.id(),
                file.kind(),
                file.name(),
                content.format(),
                content.bytes(),
                content.rows(),
                Mappings.texts(content.headings()),
                Mappings.rows(content.sample()),
                MappingBody.of(Mappings.read(file.mapping())),
                file.status(),
                file.status() == ImportStatus.UPLOADED ? null : file.tally(),
                takenBefore,
                file.uploadedAt(),
                file.uploadedBy(),
                file.takenAt(),
                file.takenBy(),
                job);
    }

    /** An uploaded file as a list shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Classified(SECRET)
    public record Row(
            UUID id,
            String kind,
            String name,
            int rows,
            ImportStatus status,
            @Nullable Tally tally,
            Instant uploadedAt,
            @Classified(value = SECRET, marks = PERSONAL, holder = PERSON, purpose = ACCOUNTABILITY)
                    String uploadedBy) {

        static Row of(ImportFile file) {
            return new Row(
                    file.id(),
                    file.kind(),
                    file.name(),
                    file.content().rows(),
                    file.status(),
                    file.status() == ImportStatus.UPLOADED ? null : file.tally(),
                    file.uploadedAt(),
                    file.uploadedBy());
        }

        @Override
        public String toString() {
            return Redacted.text(this);
        }
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

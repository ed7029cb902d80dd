package io.linknet.logistics.traceability.boundary;

import static io.linknet.kernel.data.DataClass.PUBLIC;

import io.linknet.kernel.data.Classified;
import io.linknet.logistics.traceability.entity.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public story of a lot on the wire.
 *
 * @param link the GS1 Digital Link that its QR code holds
 */
@Classified(PUBLIC)
public record StoryView(
        String gtin,
        String lot,
        String link,
        String materialNameZh,
        String materialNameEn,
        String makerNameZh,
        String makerNameEn,
        @Nullable String districtZh,
        @Nullable String districtEn,
        LocalDate producedOn,
        String origin,
        List<Step> steps) {

    /** One thing that happened. */
    @Classified(PUBLIC)
    public record Step(
            Story.StepKind kind,
            Instant at,
            String byNameZh,
            String byNameEn,
            @Nullable String place,
            @Nullable String grade) {

        static Step of(Story.Step step) {
            return new Step(step.kind(), step.at(), step.by().zh(), step.by().en(), step.place(), step.grade());
        }
    }

    static StoryView of(Story story, String link) {
        var district = story.district();
        return new StoryView(
                story.lgtin().gtin().value(),
                story.lgtin().lot(),
                link,
                story.item().zh(),
                story.item().en(),
                story.maker().zh(),
                story.maker().en(),
                district == null ? null : district.zh(),
                district == null ? null : district.en(),
                story.producedOn(),
                story.origin(),
                story.steps().stream().map(Step::of).toList());
    }
}

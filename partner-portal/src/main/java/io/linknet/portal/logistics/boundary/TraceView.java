package io.linknet.portal.logistics.boundary;

import static io.linknet.portal.ui.Texts.t;

import io.linknet.portal.ui.Entry;
import io.linknet.portal.ui.Formats;
import io.linknet.portal.ui.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The public story of a lot. */
public record TraceView(TraceClient.Story story) {

    /** The journey, from the field on. */
    public List<Entry> journey() {
        return story.steps().stream().map(this::entry).toList();
    }

    private Entry entry(TraceClient.Step step) {
        var what = new StringBuilder(t("logistics.story." + step.kind(), step.by()));
        if (step.place() != null && !step.place().isBlank()) {
            what.append(" · ").append(step.place());
        }
        if (step.grade() != null) {
            what.append(" · ").append(t("logistics.story.grade", step.grade()));
        }
        return new Entry(
                step.at(), what.toString(), "", step.kind().equals("RECEIVED") ? Tone.DONE : Tone.OPEN, null, false);
    }

    /** Where it comes from, in one line: the district, then the place that the maker named. */
    public String origin() {
        var district = story.district();
        return district.isEmpty() || story.origin().startsWith(district)
                ? story.origin()
                : district + " · " + story.origin();
    }

    /** Days from the field to the last thing that happened. */
    public long days() {
        var steps = story.steps();
        if (steps.isEmpty()) {
            return 0;
        }
        var last = LocalDate.ofInstant(steps.get(steps.size() - 1).at(), Formats.ZONE);
        return Math.max(0, ChronoUnit.DAYS.between(story.producedOn(), last));
    }

    /** Whether a buyer has tested and taken it. */
    public boolean isTested() {
        return story.steps().stream().anyMatch(step -> step.kind().equals("RECEIVED"));
    }
}

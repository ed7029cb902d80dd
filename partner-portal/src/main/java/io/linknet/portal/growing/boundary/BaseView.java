package io.linknet.portal.growing.boundary;

import io.linknet.portal.frame.entity.Form;
import io.linknet.portal.growing.entity.Base;
import io.linknet.portal.ui.Choice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A base with its plots.
 *
 * @param form of the base
 * @param plotForm of another plot
 * @param base absent while it is new
 * @param crops names by code
 */
public record BaseView(
        Form form,
        Form plotForm,
        @Nullable Base base,
        List<Base.Plot> plots,
        @Nullable String next,
        List<Choice> districts,
        List<Choice> farmers,
        Map<String, String> crops) {

    /** What can stand on a plot. */
    public List<Choice> cropChoices() {
        return crops.entrySet().stream()
                .map(it -> new Choice(it.getKey(), it.getValue()))
                .toList();
    }

    /** The name of a crop; a dash where nothing stands. */
    public String crop(Base.Plot plot) {
        var code = plot.crop();
        return code == null ? "–" : crops.getOrDefault(code, code);
    }

    /** Where the plot lies; a dash while nobody has said so. */
    public String point(Base.Plot plot) {
        return plot.longitude() == null ? "–" : plot.longitude() + ", " + plot.latitude();
    }
}

package io.linknet.portal.procurement.boundary;

import io.linknet.portal.procurement.entity.Farmer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cooperative's farmers. */
public record FarmersView(List<Farmer> rows, @Nullable String next, Map<String, String> districts) {

    /** Name of a district; a dash where none is known. */
    public String district(Farmer farmer) {
        var code = farmer.district();
        return code == null ? "–" : districts.getOrDefault(code, code);
    }
}

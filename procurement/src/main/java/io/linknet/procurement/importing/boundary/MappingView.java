package io.linknet.procurement.importing.boundary;

import io.linknet.procurement.importing.control.Mappings;
import io.linknet.procurement.importing.entity.SavedMapping;
import java.time.Instant;

/** A mapping that the member keeps. */
public record MappingView(String kind, String name, MappingBody mapping, Instant savedAt) {

    static MappingView of(SavedMapping saved) {
        return new MappingView(
                saved.kind(), saved.name(), MappingBody.of(Mappings.read(saved.content())), saved.savedAt());
    }
}

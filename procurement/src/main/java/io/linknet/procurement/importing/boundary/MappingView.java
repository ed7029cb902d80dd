package io.linknet.procurement.importing.boundary;

import static io.linknet.kernel.data.DataClass.SECRET;

import io.linknet.kernel.data.Classified;
import io.linknet.kernel.data.Redacted;
import io.linknet.procurement.importing.control.Mappings;
import io.linknet.procurement.importing.entity.SavedMapping;
import java.time.Instant;

/** A mapping that the member keeps. */
@Classified(SECRET)
public record MappingView(String kind, String name, MappingBody mapping, Instant savedAt) {

    static MappingView of(SavedMapping saved) {
        return new MappingView(
                saved.kind(), saved.name(), MappingBody.of(Mappings.read(saved.content())), saved.savedAt());
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}

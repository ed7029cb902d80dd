package io.linknet.procurement.supplier.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;
import static io.linknet.kernel.data.Holder.MEMBER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.data.Classified;
import io.linknet.procurement.supplier.entity.Qualification;
import io.linknet.procurement.supplier.entity.QualificationKind;
import io.linknet.procurement.supplier.entity.QualificationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A qualification as its supplier and its buyers see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Classified(value = RELATION, holder = MEMBER)
public record QualificationView(
        UUID id,
        QualificationKind kind,
        String number,
        String issuer,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        QualificationState state,
        @Nullable Document document,
        Instant enteredAt) {

    /** What can be said of the scan without reading it. */
    @Classified(value = RELATION, holder = MEMBER)
    public record Document(String name, String type, int size, String digest) {}

    static QualificationView of(Qualification paper, LocalDate today) {
        var terms = paper.terms();
        var scan = paper.document();
        return new QualificationView(
                paper.id(),
                terms.kind(),
                terms.number(),
                terms.issuer(),
                terms.validFrom(),
                terms.validUntil(),
                paper.state(today),
                scan == null ? null : new Document(scan.name(), scan.type(), scan.size(), scan.digest()),
                paper.enteredAt());
    }
}

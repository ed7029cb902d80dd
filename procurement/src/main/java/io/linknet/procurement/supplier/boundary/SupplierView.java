package io.linknet.procurement.supplier.boundary;

import static io.linknet.kernel.data.DataClass.RELATION;

import io.linknet.kernel.data.Classified;
import io.linknet.procurement.member.control.PartyView;
import io.linknet.procurement.supplier.entity.QualificationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A supplier as its buyer sees it, with everything it shows. */
@Classified(RELATION)
public record SupplierView(PartyView supplier, List<QualificationView> qualifications) {

    /**
     * A supplier as a list shows it.
     *
     * @param lastAt when the two dealt with each other last
     * @param qualifications how many stand how
     */
    @Classified(RELATION)
    public record Row(PartyView supplier, Instant lastAt, Map<QualificationState, Long> qualifications) {}
}

package io.linknet.procurement.supplier.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.caller.Caller;
import io.linknet.kernel.caller.MemberKind;
import io.linknet.kernel.caller.Role;
import io.linknet.kernel.testing.Contracts;
import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.supplier.boundary.SupplierEvents.QualificationExpiringV1;
import io.linknet.procurement.supplier.entity.Qualification;
import io.linknet.procurement.supplier.entity.QualificationExpiring;
import io.linknet.procurement.supplier.entity.QualificationKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupplierEventsTest {

    private static final UUID SUPPLIER = UUID.fromString("01990000-0000-7000-8000-000000000002");
    private static final UUID BUYER = UUID.fromString("01990000-0000-7000-8000-000000000001");

    @Test
    void tellsAsTheContractSays() {
        var clerk = new Caller(
                new MemberId(SUPPLIER), MemberKind.COOPERATIVE, "shizhu-chili", "iss|sub", "谭正群", Set.of(Role.SELLER));
        var terms = new Qualification.Terms(
                QualificationKind.FOOD_PRODUCTION_PERMIT,
                "SC10450024000018",
                "石柱县市场监督管理局",
                LocalDate.of(2021, 12, 26),
                LocalDate.of(2026, 12, 25));
        var paper = new Qualification(clerk, terms, Instant.EPOCH);

        var told = QualificationExpiringV1.of(new QualificationExpiring(paper, 30, List.of(BUYER)));

        Contracts.assertPublishes("procurement.qualification-expiring.v1", withExampleId(told));
        assertThat(told.qualificationId()).isEqualTo(paper.id());
    }

    /** The id is new each time; everything else equals the example. */
    private static QualificationExpiringV1 withExampleId(QualificationExpiringV1 told) {
        return new QualificationExpiringV1(
                UUID.fromString("01990000-0000-7000-8000-000000000a51"),
                told.supplierId(),
                told.buyerIds(),
                told.kind(),
                told.number(),
                told.validUntil(),
                told.daysLeft());
    }
}

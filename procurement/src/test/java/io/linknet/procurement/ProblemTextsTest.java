package io.linknet.procurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.linknet.kernel.problem.ProblemType;
import io.linknet.procurement.blanket.entity.BlanketProblem;
import io.linknet.procurement.catalog.entity.CatalogProblem;
import io.linknet.procurement.coverage.entity.CoverageProblem;
import io.linknet.procurement.demand.entity.DemandProblem;
import io.linknet.procurement.exporting.ExportProblem;
import io.linknet.procurement.farmer.entity.FarmerProblem;
import io.linknet.procurement.grant.entity.GrantProblem;
import io.linknet.procurement.growing.entity.GrowingProblem;
import io.linknet.procurement.importing.entity.ImportProblem;
import io.linknet.procurement.job.entity.JobProblem;
import io.linknet.procurement.ordering.document.entity.DocumentProblem;
import io.linknet.procurement.ordering.entity.OrderProblem;
import io.linknet.procurement.ordering.entity.ProposalProblem;
import io.linknet.procurement.ordering.exchange.entity.DeliveryProblem;
import io.linknet.procurement.pooling.entity.PoolProblem;
import io.linknet.procurement.replenishment.entity.ReplenishmentProblem;
import io.linknet.procurement.sourcing.entity.SourcingProblem;
import io.linknet.procurement.supplier.entity.SupplierProblem;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Test
    void everyRefusalHasWordsInBothLanguages() {
        var chinese = ResourceBundle.getBundle("problems", Locale.SIMPLIFIED_CHINESE, EXACTLY);
        var english = ResourceBundle.getBundle("problems", Locale.ENGLISH, EXACTLY);

        assertThat(refusals()).allSatisfy(refusal -> {
            for (var part : new String[] {".title", ".detail"}) {
                assertThat(chinese.getString(refusal.slug() + part)).matches("(?s).*\\p{IsHan}.*|\\{0\\}");
                assertThat(english.getString(refusal.slug() + part)).doesNotContainPattern("\\p{IsHan}");
            }
        });
    }

    @Test
    void noSlugStandsForTwoRefusals() {
        assertThat(refusals().map(ProblemType::slug)).doesNotHaveDuplicates();
    }

    private static Stream<ProblemType> refusals() {
        return Stream.<ProblemType[]>of(
                        DemandProblem.values(),
                        CoverageProblem.values(),
                        CatalogProblem.values(),
                        SupplierProblem.values(),
                        GrowingProblem.values(),
                        GrantProblem.values(),
                        FarmerProblem.values(),
                        ExportProblem.values(),
                        ImportProblem.values(),
                        PoolProblem.values(),
                        JobProblem.values(),
                        DeliveryProblem.values(),
                        OrderProblem.values(),
                        DocumentProblem.values(),
                        ReplenishmentProblem.values(),
                        SourcingProblem.values(),
                        ProposalProblem.values(),
                        BlanketProblem.values())
                .flatMap(Arrays::stream);
    }
}

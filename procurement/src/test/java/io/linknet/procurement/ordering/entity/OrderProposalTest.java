package io.linknet.procurement.ordering.entity;

import static io.linknet.procurement.ordering.entity.Negotiated.buyers;
import static io.linknet.procurement.ordering.entity.Negotiated.sellers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.linknet.kernel.problem.DomainRuleViolation;
import io.linknet.kernel.problem.ProblemTexts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OrderProposalTest {

    private final PurchaseOrder order = Orders.answered();
    private final OrderProposal proposal = Negotiated.proposed(order);

    @Test
    void isDecidedByTheOtherParty() {
        refuses(() -> proposal.accept(buyers(order), 3), ProposalProblem.NOT_YOURS_TO_DECIDE);
        refuses(() -> proposal.withdraw(sellers(order)), ProposalProblem.NOT_YOURS_TO_WITHDRAW);

        proposal.accept(sellers(order), 3);

        assertThat(proposal.state()).isEqualTo(ProposalState.ACCEPTED);
        assertThat(proposal.acceptedAs()).isEqualTo(3);
    }

    @Test
    void hasOneOutcomeAndSaysWhoMadeIt() {
        proposal.refuse(sellers(order), "已采收");

        assertThat(proposal.isDecided(ProposalState.REFUSED, order.seller())).isTrue();
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(() -> proposal.accept(sellers(order), 3))
                .satisfies(violation -> assertThat(
                                ProblemTexts.detail(violation.type(), violation.arguments(), Locale.ENGLISH))
                        .isEqualTo("马丽 refused it on 2026-11-21 10:00; the order stays as it was."));
        assertThat(proposal.state()).isEqualTo(ProposalState.REFUSED);
    }

    @Test
    void isCounteredOnce() {
        proposal.counter(sellers(order));

        refuses(() -> proposal.counter(sellers(order)), ProposalProblem.PROPOSAL_COUNTERED_BEFORE);
        refuses(() -> proposal.accept(sellers(order), 3), ProposalProblem.PROPOSAL_COUNTERED_BEFORE);
        refuses(() -> proposal.withdraw(buyers(order)), ProposalProblem.PROPOSAL_COUNTERED_BEFORE);
    }

    @Test
    void isKeptAsItWasSaid() {
        assertThat(proposal.changes()).containsExactly(Negotiated.quantity(1, "3500"));
        assertThat(proposal.wanted().isOfQuantityAndDate()).isTrue();
    }

    private static void refuses(Runnable deed, ProposalProblem problem) {
        assertThatExceptionOfType(DomainRuleViolation.class)
                .isThrownBy(deed::run)
                .satisfies(violation -> assertThat(violation.type()).isEqualTo(problem));
    }
}

package io.linknet.procurement.ordering.boundary;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.linknet.kernel.messaging.Outbox;
import io.linknet.procurement.ordering.entity.OrderProposal;
import io.linknet.procurement.ordering.entity.ProposalDecided;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.ProposalMade;
import io.linknet.procurement.ordering.entity.ProposalState;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the network that the parties of an order negotiate, on {@code procurement.order}. */
@ApplicationScoped
public class ProposalEvents {

    @Inject
    Outbox outbox;

    void on(@Observes ProposalMade event) {
        var order = event.order();
        outbox.append(
                "procurement.order-proposal-made.v1",
                OrderEvents.AGGREGATE,
                order.id(),
                ProposalMadeV1.of(order, event.proposal()));
    }

    void on(@Observes ProposalDecided event) {
        var order = event.order();
        outbox.append(
                "procurement.order-proposal-decided.v1",
                OrderEvents.AGGREGATE,
                order.id(),
                ProposalDecidedV1.of(order, event.proposal()));
    }

    /**
     * Payload of {@code procurement.order-proposal-made.v1}; what is proposed stays between the parties.
     *
     * @param byId the party that proposes; the other one decides
     * @param countersId the proposal it answers
     * @param lines the lines it speaks of; none for the cancellation of the whole order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProposalMadeV1(
            UUID orderId,
            String number,
            long version,
            UUID buyerId,
            UUID sellerId,
            UUID proposalId,
            ProposalKind kind,
            UUID byId,
            @Nullable UUID countersId,
            @Nullable String reason,
            List<Integer> lines) {

        static ProposalMadeV1 of(PurchaseOrder order, OrderProposal proposal) {
            return new ProposalMadeV1(
                    order.id(),
                    order.number(),
                    proposal.seenVersion(),
                    order.buyer().value(),
                    order.seller().value(),
                    proposal.id(),
                    proposal.kind(),
                    proposal.proposed().member().value(),
                    proposal.counters(),
                    proposal.reason(),
                    proposal.lineNumbers().stream().sorted().toList());
        }
    }

    /**
     * Payload of {@code procurement.order-proposal-decided.v1}.
     *
     * @param version of the order after the decision
     * @param byId the party that decided
     * @param reason why not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProposalDecidedV1(
            UUID orderId,
            String number,
            long version,
            UUID buyerId,
            UUID sellerId,
            UUID proposalId,
            ProposalKind kind,
            ProposalState state,
            UUID byId,
            @Nullable String reason) {

        static ProposalDecidedV1 of(PurchaseOrder order, OrderProposal proposal) {
            return new ProposalDecidedV1(
                    order.id(),
                    order.number(),
                    order.version(),
                    order.buyer().value(),
                    order.seller().value(),
                    proposal.id(),
                    proposal.kind(),
                    proposal.state(),
                    requireNonNull(proposal.decided(), "decided").member().value(),
                    proposal.decisionReason());
        }
    }
}

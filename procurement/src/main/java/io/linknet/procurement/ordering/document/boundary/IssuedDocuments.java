package io.linknet.procurement.ordering.document.boundary;

import io.linknet.kernel.value.MemberId;
import io.linknet.procurement.member.control.Members;
import io.linknet.procurement.member.control.Party;
import io.linknet.procurement.ordering.control.Proposals;
import io.linknet.procurement.ordering.control.PurchaseOrders;
import io.linknet.procurement.ordering.document.control.TradeDocuments;
import io.linknet.procurement.ordering.document.entity.TradeDocument;
import io.linknet.procurement.ordering.entity.ProposalKind;
import io.linknet.procurement.ordering.entity.PurchaseOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The documents about an order as its parties read them, drawn up when they are asked for. */
@ApplicationScoped
public class IssuedDocuments {

    @Inject
    PurchaseOrders orders;

    @Inject
    TradeDocuments documents;

    @Inject
    Proposals proposals;

    @Inject
    Members members;

    /**
     * A document.
     *
     * @param xml its bytes
     * @param version of what it tells of
     * @param sender who had sent it, if it is not one of ours
     */
    public record Issued(byte[] xml, long version, Optional<MemberId> sender) {

        static Issued ours(String xml, long version) {
            return new Issued(xml.getBytes(StandardCharsets.UTF_8), version, Optional.empty());
        }
    }

    /**
     * The document of that kind as it stands.
     *
     * @param reader a party to the order
     * @param day the day of issue of what we draw up now
     * @throws io.linknet.kernel.problem.DomainRuleViolation if there is no such order for the reader, or no such proposal
     */
    public Issued issued(TradeDocument.Kind kind, UUID orderId, MemberId reader, LocalDate day) {
        var order = orders.get(orderId, reader);
        return switch (kind) {
            case ORDER -> order(order);
            case ORDER_RESPONSE -> Issued.ours(writer(order).response(day, documents.lineIds(order)), order.version());
            case ORDER_CHANGE -> proposed(order, ProposalKind.CHANGE);
            case ORDER_CANCELLATION -> proposed(order, ProposalKind.CANCELLATION);
        };
    }

    /** The document that the order came in, or one of ours. */
    private Issued order(PurchaseOrder order) {
        return documents
                .order(order.id())
                .map(it -> new Issued(it.content(), order.version(), Optional.of(new MemberId(it.sender()))))
                .orElseGet(() -> Issued.ours(writer(order).order(), order.version()));
    }

    private Issued proposed(PurchaseOrder order, ProposalKind kind) {
        var proposal = proposals.newest(order, kind);
        var writer = new UblChangeWriter(writer(order), order, proposal, documents.lineIds(order));
        var xml = kind == ProposalKind.CHANGE ? writer.change() : writer.cancellation();
        return Issued.ours(xml, proposal.version());
    }

    private UblOrderWriter writer(PurchaseOrder order) {
        var parties =
                members.parties(List.of(order.buyer().value(), order.seller().value()));
        return new UblOrderWriter(order, party(order.buyer(), parties), party(order.seller(), parties));
    }

    private static Party party(MemberId id, Map<UUID, Party> parties) {
        return parties.getOrDefault(id.value(), Party.unnamed(id.value()));
    }
}

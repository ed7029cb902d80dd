package io.linknet.procurement.sourcing.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.linknet.kernel.rest.Json;
import io.linknet.procurement.sourcing.control.SealBid.Commitment;
import io.linknet.procurement.sourcing.entity.Bid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.UncheckedIOException;
import java.util.List;

/** What the evidence log says that was sealed. */
@ApplicationScoped
class SealedCommitments {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** Whether the bidder's last word in the log is this revision of this bid. */
    boolean stands(Bid bid) {
        List<?> last = entities.createNativeQuery(
                        """
                        select content from evidence_entry
                        where object_id = :rfq and member_id = :bidder and action in ('bid-sealed', 'bid-withdrawn')
                        order by recorded_at desc, id desc limit 1
                        """,
                        String.class)
                .setParameter("rfq", bid.rfqId())
                .setParameter("bidder", bid.bidder().value())
                .getResultList();
        return last.stream()
                .map(content -> read((String) content))
                .anyMatch(new Commitment(bid.revision(), bid.commitment())::equals);
    }

    private static Commitment read(String content) {
        try {
            return Json.mapper().readValue(content, Commitment.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

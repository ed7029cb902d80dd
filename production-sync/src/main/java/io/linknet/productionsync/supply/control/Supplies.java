package io.linknet.productionsync.supply.control;

import io.linknet.kernel.value.MemberId;
import io.linknet.productionsync.supply.entity.SupplyLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything on its way to a member, and everything that has come. Runs in the caller's transaction. */
@ApplicationScoped
public class Supplies {

    @PersistenceContext(unitName = "linknet")
    EntityManager entities;

    /** Arrivals of a member's materials, by material. */
    public Map<String, List<Arrival>> of(MemberId member, Collection<String> materialCodes) {
        if (materialCodes.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        """
                        select l from SupplyLine l
                        where l.memberId = :member and l.materialCode in :materials
                        """,
                        SupplyLine.class)
                .setParameter("member", member.value())
                .setParameter("materials", materialCodes)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        line -> line.materialCode().orElseThrow(),
                        Collectors.flatMapping(Supplies::arrivals, Collectors.toList())));
    }

    /** Arrivals of one material. */
    public List<Arrival> of(MemberId member, String materialCode) {
        return of(member, List.of(materialCode)).getOrDefault(materialCode, List.of());
    }

    private static Stream<Arrival> arrivals(SupplyLine line) {
        var number = line.orderNumber().orElse("");
        var seller = line.seller().orElse(null);
        return Stream.concat(
                line.due().stream()
                        .map(due -> new Arrival(Arrival.Kind.PROMISED, due.due(), due.quantity(), number, seller)),
                line.receipts().stream()
                        .filter(receipt -> receipt.acceptedQuantity().isPositive())
                        .map(receipt -> new Arrival(
                                Arrival.Kind.RECEIVED,
                                receipt.receivedOn(),
                                receipt.acceptedQuantity(),
                                number,
                                seller)));
    }

    /** Writes now, while the connection is scoped to who acts. */
    void write() {
        entities.flush();
    }

    /** The line for a change, locked; made when no event has told of it before. */
    SupplyLine lineFor(UUID orderId, int line, MemberId member) {
        entities.createNativeQuery(
                        """
                        insert into supply_line (id, order_id, order_line, member_id)
                        values (:id, :order, :line, :member) on conflict do nothing
                        """)
                .setParameter("id", SupplyLine.idOf(orderId, line))
                .setParameter("order", orderId)
                .setParameter("line", line)
                .setParameter("member", member.value())
                .executeUpdate();
        return entities.find(SupplyLine.class, SupplyLine.idOf(orderId, line), LockModeType.PESSIMISTIC_WRITE);
    }
}
